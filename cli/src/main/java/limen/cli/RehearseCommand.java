package limen.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import limen.evidence.Instruments;
import limen.exchange.RehearsalFolder;
import limen.report.rehearsal.RehearsalPage;
import limen.report.timeline.Background;
import limen.report.timeline.Refused;
import limen.report.timeline.Timeline;
import limen.report.timeline.TimelinePage;
import limen.report.timeline.Timelines;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.SlotId;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import picocli.CommandLine.Command;
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
                    + " and the logs as JSON Lines. The first three people are cast: one is held once, one meets a stop"
                    + " rule, one leaves. A rehearsal shows how a protocol runs. It cannot show what the drug does.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  ./limen rehearse examples/protocols/n-of-1.yaml --participants 12 --seed 1 --out rehearsal"
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
            description = "How many simulated people, 1 to 100000; default ${DEFAULT-VALUE}.")
    private int participants;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "The same seed gives the same rehearsal.")
    private long seed;

    @Option(
            names = "--first-day",
            paramLabel = "DATE",
            defaultValue = "2027-03-01",
            description = "The day on which the study opens; default ${DEFAULT-VALUE}.")
    private LocalDate firstDay;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if missing.")
    private Path out;

    @Override
    public Integer call() {
        OutFolder.require(out);
        var source = ProtocolSource.read(file, spec.commandLine().getErr());
        var tables = Tables.reviewed(InstrumentObservations.shipped());
        var progress = new PercentProgress("Rehearsing", spec.commandLine().getErr());
        var rehearsal = rehearsed(source.protocol(), tables, progress);
        progress.done();
        var timelines = timelines(source, tables, rehearsal);
        var pages = new HashMap<String, String>();
        timelines.forEach((person, timeline) -> pages.put(page(person), TimelinePage.html(timeline)));
        pages.put("index.html", index(source, timelines));
        OutFolder.accept(RehearsalFolder.write(out, rehearsal.log(), byPerson(rehearsal), pages));
        RehearsalSummary.lines(rehearsal).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("Pages: " + out.resolve("index.html"));
        return 0;
    }

    private Rehearsal rehearsed(Protocol protocol, Tables tables, PercentProgress progress) {
        try {
            var zone = ZoneId.of("UTC");
            var plan = new Rehearsal.Plan(participants, seed, firstDay, zone, Assumptions.byDefault());
            return Rehearsal.of(protocol, tables, plan, progress::show);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + ".");
        }
    }

    private SortedMap<ParticipantId, Timeline> timelines(ProtocolSource source, Tables tables, Rehearsal rehearsal) {
        var provenance = source.provenance(spec);
        var own = byPerson(rehearsal);
        var end = rehearsal.log().getLast().times().occurred();
        var timelines = new TreeMap<ParticipantId, Timeline>();
        rehearsal.people().forEach((id, person) -> {
            if (own.getOrDefault(id, List.of()).isEmpty()) {
                return;
            }
            var background = new Background(
                    tables.rulesOf(source.protocol()).all(),
                    planned(source.protocol(), person, end),
                    RehearseCommand::scores,
                    refused(rehearsal, id),
                    true,
                    provenance);
            timelines.put(id, Timelines.of(source.protocol(), id, rehearsal.log(), background));
        });
        return timelines;
    }

    private static SortedMap<SlotId, ZonedDateTime> planned(Protocol protocol, Participant person, Instant at) {
        var planned = new TreeMap<SlotId, ZonedDateTime>();
        switch (protocol) {
            case SupervisedStudy study -> {
                for (Slot slot : Slots.of(study, person, at)) {
                    planned.put(slot.id(), slot.planned());
                }
            }
            case PersonalJournal _ -> {}
        }
        return Collections.unmodifiableSortedMap(planned);
    }

    private static List<Refused> refused(Rehearsal rehearsal, ParticipantId id) {
        return rehearsal.refusals().stream()
                .filter(refusal -> id.equals(refusal.person()))
                .map(refusal -> new Refused(
                        refusal.at().atZone(ZoneId.of("UTC")), refusal.by(), refusal.what(), null, refusal.because()))
                .toList();
    }

    private static List<Background.Score> scores(Report.QuestionnaireAnswered asked) {
        return Instruments.find(asked.instrument()).stream()
                .flatMap(instrument -> InstrumentObservations.of(instrument, asked.answers()).entrySet().stream()
                        .flatMap(said -> QuestionnaireScale.of(instrument, said.getKey(), said.getValue()).stream()))
                .toList();
    }

    private String index(ProtocolSource source, SortedMap<ParticipantId, Timeline> timelines) {
        var people = new ArrayList<limen.report.rehearsal.Rehearsal.Person>();
        timelines.forEach(
                (id, timeline) -> people.add(new limen.report.rehearsal.Rehearsal.Person(timeline, page(id))));
        return RehearsalPage.html(
                new limen.report.rehearsal.Rehearsal(source.protocol(), people, source.provenance(spec)));
    }

    private static String page(ParticipantId person) {
        return person + ".html";
    }

    private static Map<ParticipantId, List<Entry>> byPerson(Rehearsal rehearsal) {
        var own = new TreeMap<ParticipantId, List<Entry>>();
        for (var entry : rehearsal.log()) {
            var about = entry.participant();
            if (about != null) {
                own.computeIfAbsent(about, _ -> new ArrayList<>()).add(entry);
            }
        }
        return own;
    }
}
