package limen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One run of the command: what it printed and how it ended.
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Limen.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /// `analyze` on a table with the columns who, when, what, score, capsule, guess and the labels A and P.
    static CommandRun analyze(Path table, Path folder, String... more) {
        var arguments = new ArrayList<>(List.of(
                "analyze",
                table.toString(),
                "--out",
                folder.toString(),
                "--participant",
                "who",
                "--session",
                "when",
                "--outcome",
                "what",
                "--value",
                "score",
                "--allocation",
                "capsule",
                "--guess",
                "guess",
                "--active",
                "A",
                "--placebo",
                "P"));
        arguments.addAll(List.of(more));
        return of(arguments.toArray(String[]::new));
    }
}
