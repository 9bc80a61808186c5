package limen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import limen.analysis.escalation.Escalation;
import limen.exchange.EscalationFolder;
import limen.exchange.Printable;
import limen.notation.Parsed;
import limen.storage.Documents;
import limen.storage.ReadOnlyLog;
import limen.storage.Recorded;
import limen.study.Entry;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen escalation`: what the dose-finding design of a study says about its written levels, to
/// the study physician and the monitor.
@Command(
        name = "escalation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "What the dose-finding design of a study says about its written dose levels: per level how many people took"
                    + " a capsule, to how many something happened, how often that is expected, and whether the level is"
                    + " allowed or closed.",
            "",
            "It is for the study physician and the monitor, and changes nothing: a person goes up only by a step that is"
                    + " written in the approved protocol and that the study physician has signed for them. Nobody's"
                    + " allocation is read. Limen takes your word for --as: whoever holds the key of a study can read it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./limen escalation --data study --as monitor",
            "  ./limen escalation --data study --as physician --out levels",
            "",
            "Exit codes: 0 shown, whatever the design says, 2 wrong usage, another role, or a study without a design,"
                    + " 1 our own failure."
        })
final class EscalationCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ROLE",
            converter = RoleConverter.class,
            description = "Who asks: physician or monitor. It is for nobody else.")
    private Role role;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for escalation.csv; made if missing.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!Escalation.speaksTo(role)) {
            throw new BadInput(new Escalation.Withheld(role).sentence());
        }
        if (out != null) {
            OutFolder.require(out);
        }
        try (var log = data.folder().openForReading(data.opener())) {
            var protocol = protocol(log);
            var tables = Tables.reviewed(InstrumentObservations.shipped());
            switch (Escalation.of(protocol, tables, entries(log), role)) {
                case Escalation.Withheld withheld -> throw new BadInput(withheld.sentence());
                case Escalation.NoDesign(var sentence) -> throw new BadInput(sentence);
                case Escalation.Answered answer -> {
                    var console = spec.commandLine().getOut();
                    KindText.of(log.kind()).ifPresent(console::println);
                    EscalationText.lines(protocol.identity(), answer).forEach(console::println);
                    if (out != null) {
                        OutFolder.accept(EscalationFolder.write(out, answer));
                        console.println("Levels: " + out.resolve(EscalationFolder.FILE));
                    }
                }
            }
        }
        return 0;
    }

    private Protocol protocol(ReadOnlyLog log) {
        var text = log.documents().stream()
                .filter(document -> document.name().equals(Documents.PROTOCOL))
                .findFirst()
                .orElseThrow(() -> new BadInput("The study in %s has no protocol; expected one with a section design."
                        .formatted(Printable.of(data.path().toString()))))
                .text();
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var protocol) -> protocol;
            case Parsed.Faulty<Protocol>(var faults) ->
                throw new BadInput(Printable.of("The protocol in %s is not read by this release: %s."
                        .formatted(data.path(), faults.getFirst().sentence())));
        };
    }

    private static List<Entry> entries(ReadOnlyLog log) {
        var entries = new ArrayList<Entry>();
        log.read(0, recorded -> {
            switch (recorded) {
                case Recorded.Kept kept -> entries.add(kept.entry());
                case Recorded.Erased _ -> {}
            }
        });
        return entries;
    }
}
