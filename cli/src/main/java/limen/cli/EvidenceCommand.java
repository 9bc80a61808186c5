package limen.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen evidence`: what is known of a claim, a medicine, a country or a source.
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "What is known of a claim, a medicine, a country or a source: graded, sourced, dated.",
            "",
            "Without QUERY: the contents. QUERY is any of",
            "  a claim          its id, A06, or words of it: low mood",
            "  a theme          as the contents name it: risks",
            "  medicines        generic names or brands, separated by commas: sertraline, lisinopril",
            "  a country        its two letters or its name: de, Portugal",
            "  a source         its key in docs/references.bib: Bedi2009",
            "",
            "The verdict comes first, and harm before benefit. Every answer says how certain it is, on what it rests"
                    + " and when somebody last looked. A grade \"none\" of a risk means that nobody has studied it.",
            "",
            "A medicine that the table does not have stays unknown, and a name near to one of the table is asked"
                    + " about, never taken for it. Please do not stop a medicine to take part. What could not be"
                    + " confirmed about a country is not shown; assume that it is illegal there.",
            "",
            "docs/evidence.md says how a row is added or changed, and how grades come about.",
            ""
        },
        footer = {
            "",
            "A query about which nothing is known is no error: exit code 0.",
            "",
            "Examples:",
            "  ./limen evidence",
            "  ./limen evidence A06",
            "  ./limen evidence sertralin, ibuprofen",
            "  ./limen evidence portugal"
        })
final class EvidenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look up; nothing for the contents.")
    private List<String> query = List.of();

    @Override
    public Integer call() {
        var asked = String.join(" ", query).strip();
        var lines = asked.isEmpty()
                ? EvidenceContents.lines()
                : new EvidenceAnswer(asked, LocalDate.now(ZoneId.systemDefault())).lines();
        lines.forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
