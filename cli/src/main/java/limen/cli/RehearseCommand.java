package limen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import limen.exchange.RehearsalFolder;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen rehearse`: a protocol, lived through by people who do not exist.
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A protocol, lived through by simulated people through the same code that real people would go through:"
                    + " screening, consent, capsules, checks, holds, stops and follow-up.",
            "",
            "DIR receives index.html with one row per person, a timeline page for each that explains every decision,"
                    + " and the logs as JSON Lines; of a blinded study also kit-list.html and kit-labels.html, as the"
                    + " preparer would print them. The first three people are cast: one is held once, one meets a stop"
                    + " rule, one leaves. A rehearsal shows how a protocol runs. It cannot show what the drug does.",
            "",
            "With --data the log also enters a new data folder, encrypted and chained like a real one, with the protocol"
                    + " and the sealed list of allocations, which opens with allocations.key in DIR alone. It is there"
                    + " whole or not at all, and marked as a rehearsal for ever: in backups, in exports, and whenever"
                    + " it is checked.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./limen rehearse examples/protocols/n-of-1.yaml --participants 12 --seed 1 --out rehearsal",
            "  ./limen rehearse examples/protocols/n-of-1.yaml --seed 1 --out rehearsal --data rehearsed"
        })
final class RehearseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.yaml", description = "The protocol: YAML in UTF-8.")
    private Path file;

    @Option(
            names = "--participants",
            paramLabel = "N",
            defaultValue = "12",
            converter = HeadcountConverter.class,
            description = "How many simulated people, 1 to 100000; default ${DEFAULT-VALUE}.")
    private int participants;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            converter = SeedConverter.class,
            description = "A whole number; the same seed gives the same rehearsal.")
    private long seed;

    @Option(
            names = "--first-day",
            paramLabel = "DATE",
            defaultValue = "2027-03-01",
            converter = DayConverter.class,
            description = "The day on which the study opens; default ${DEFAULT-VALUE}.")
    private LocalDate firstDay;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if missing.")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Data folder to write the log into; made if missing, else it must be empty.")
    private @Nullable Path data;

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Override
    public Integer call() {
        OutFolder.require(out);
        var source = ProtocolSource.read(file, spec.commandLine().getErr());
        var record = data == null ? null : RehearsedStudy.prepared(keys.folder(data), keys::ofNewStudy, out);
        var plan = plan();
        var tables = Tables.reviewed(InstrumentObservations.shipped());
        var progress = new PercentProgress("Rehearsing", spec.commandLine().getErr());
        var rehearsal = Rehearsal.of(source.protocol(), tables, plan, progress::show);
        progress.done();
        var pages = new RehearsalPages(source.protocol(), tables, rehearsal, source.provenance(spec));
        OutFolder.accept(RehearsalFolder.write(out, rehearsal.log(), pages.logs(), pages.html()));
        RehearsalSummary.lines(rehearsal).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("Pages: " + out.resolve(RehearsalPages.INDEX));
        if (record != null) {
            record.write(source, rehearsal, spec.commandLine().getErr())
                    .forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }

    private Rehearsal.Plan plan() {
        try {
            var zone = ZoneId.of("UTC");
            return new Rehearsal.Plan(participants, seed, firstDay, zone, Assumptions.byDefault());
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + ".");
        }
    }
}
