package limen.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import limen.evidence.Interactions;
import limen.evidence.ObservationTable;
import limen.evidence.Rules;
import limen.evidence.Verdict;
import limen.exchange.JudgedCase;
import limen.exchange.VerdictCasesRead;
import limen.exchange.VerdictCasesReader;
import limen.exchange.VerdictFolder;
import limen.safety.Judge;
import limen.safety.ObservationNotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen verdict`: the safety rules alone, on made-up cases.
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The safety rules alone, for physicians to rehearse: cases in, verdicts out.",
            "",
            "FILE.csv has the columns id, context (any, screening, pre_dose or post_dose) and observations; further"
                    + " columns are passed over. Observations are pairs separated by semicolons, with the names of"
                    + " the table of observations: systolic_bp=148;systolic_bp.baseline=122;chest_pain=yes."
                    + " x.baseline and x.previous say what x was before, x.sustained_min for how many minutes it has"
                    + " been so; medicine=NAME is looked up in the table of interactions; mode=personal means that"
                    + " nobody supervises.",
            "",
            "DIR receives verdicts.csv: id, verdict (none, caution, hold, exclude, stop or seek_care), every rule that"
                    + " matched, the strictest first, and the reason in a sentence. The verdict none never means that"
                    + " anything is harmless.",
            ""
        },
        footer = {"", "Example:", "  ./limen verdict examples/vignettes.csv --out verdicts"})
final class VerdictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "The cases: CSV in UTF-8.")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if missing.")
    private Path out;

    @Override
    public Integer call() {
        OutFolder.require(out);
        var judged = judged();
        OutFolder.accept(VerdictFolder.write(out, judged));
        var console = spec.commandLine().getOut();
        console.println("%d cases: %s.".formatted(judged.size(), counts(judged)));
        console.println("No physician has signed these rules; \"none\" never means that anything is harmless.");
        console.println("Verdicts: " + out.resolve(VerdictFolder.FILE));
        return 0;
    }

    private List<JudgedCase> judged() {
        var catalogue = ObservationTable.reviewed();
        var notation = new ObservationNotation(catalogue, Interactions.reviewed());
        return switch (VerdictCasesReader.read(file, catalogue, notation)) {
            case VerdictCasesRead.Refused(var sentence) -> throw new BadInput(sentence);
            case VerdictCasesRead.Read(var cases, var notes) -> {
                notes.forEach(spec.commandLine().getErr()::println);
                var judge = new Judge(Rules.reviewed(), catalogue);
                yield cases.stream()
                        .map(one -> new JudgedCase(one, judge.judge(one.observations(), one.context(), one.mode())))
                        .toList();
            }
        };
    }

    /// "12 none, 3 hold".
    private static String counts(List<JudgedCase> judged) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> "%d %s"
                        .formatted(
                                judged.stream()
                                        .filter(one -> one.judgement().verdict() == verdict)
                                        .count(),
                                verdict.code()))
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }
}
