package limen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import limen.exchange.FileAgain;
import limen.exchange.Passport;
import limen.exchange.PassportRead;
import limen.exchange.Printable;
import limen.exchange.RecordFiles;
import limen.web.console.findings.Recomputed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen reproduce`: every number of a study computed anew from its passport.
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Computes every number of a finished study anew from its passport, and says of each file whether it is the"
                    + " same, byte for byte.",
            "",
            "A passport is the zip that investigator and statistician download from the console once the list of capsules"
                    + " is opened. It needs no key, no database and no network. DIR receives the files as they were"
                    + " computed now.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  ./limen reproduce passport.zip --out findings",
            "",
            "Exit codes: 0 every file is the same, 2 something differs, was changed, or cannot be read, 1 our own failure."
        })
final class ReproduceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PASSPORT.zip", description = "The passport of a study.")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the files as computed now; made if missing.")
    private Path out;

    @Override
    public Integer call() {
        OutFolder.require(out);
        var read = switch (PassportRead.of(file)) {
            case PassportRead.Read whole -> whole;
            case PassportRead.Refused(var sentence) -> throw new BadInput(sentence);
        };
        var err = spec.commandLine().getErr();
        read.flaws().stream().map(Printable::of).forEach(err::println);
        var passport = read.passport();
        var gone = passport.tookBack()
                .orElseThrow(() -> new BadInput(
                        "%s in it does not say how many people took their data back.".formatted(Passport.LEFT_OUT)));
        var done = switch (Recomputed.of(passport.part(Passport.PROTOCOL), passport.part(Passport.LOG), gone)) {
            case Recomputed.Done computed -> computed;
            case Recomputed.Impossible(var because) -> throw new BadInput(Printable.of(because));
        };
        OutFolder.accept(RecordFiles.write(out, done.files()));
        var again = FileAgain.of(passport.findings(), done.files());
        var console = spec.commandLine().getOut();
        again.stream().map(ReproduceCommand::line).map(Printable::of).forEach(console::println);
        var differing = again.stream().filter(each -> !each.isSame()).count();
        console.println(
                differing == 0
                        ? "All %d files are the same, byte for byte.".formatted(again.size())
                        : "%d of %d files differ.".formatted(differing, again.size()));
        if (!read.flaws().isEmpty()) {
            console.println("The passport is not as its sums say: %s."
                    .formatted(
                            read.flaws().size() == 1
                                    ? "one fault"
                                    : read.flaws().size() + " faults"));
        }
        console.println("Fingerprint of the passport: " + passport.fingerprint());
        console.println("Findings: " + out);
        return differing == 0 && read.flaws().isEmpty() ? 0 : Limen.BAD_INPUT;
    }

    private static String line(FileAgain each) {
        return each.isSame()
                ? "same     %s".formatted(each.name())
                : "differs  %s, %s".formatted(each.name(), each.sentence());
    }
}
