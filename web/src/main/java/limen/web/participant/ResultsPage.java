package limen.web.participant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import limen.capture.Situation;
import limen.evidence.Lifter;
import limen.study.Doses;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.Report;
import limen.study.Supervision;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import org.jspecify.annotations.Nullable;

/// What somebody's record says of protection and of the plan. Of what a capsule did nothing is here
/// before the sealed list is opened: there is no arm in the record that it could be read from.
///
/// @param trouble what went wrong and when, the newest first
/// @param holds why capsules waited, the newest first
/// @param capsules counts of what became of them
/// @param byCapsule what the record says of them once the list is opened; null before
/// @param about what is said of results by capsule; empty in a journal, which has none
/// @param isStudy whether capsules were planned; else it is a journal
public record ResultsPage(
        List<Noted> trouble,
        List<Noted> holds,
        List<Count> capsules,
        List<VitalFigure> vitals,
        @Nullable ByCapsule byCapsule,
        String about,
        boolean isStudy) {
    private static final String SEALED =
            "Results by capsule are shown only after the list of capsules is opened, when the study has ended. Until then"
                    + " nobody who looks at this page can tell them apart, and neither can the page.";
    private static final String OPENED =
            "The list of capsules was opened. What your own record says of yours stands below; it speaks of you alone.";
    private static final String NOT_NAMED =
            "The list of capsules was opened. It has no place of yours, so there is nothing to say of your capsules.";

    public ResultsPage {
        trouble = List.copyOf(trouble);
        holds = List.copyOf(holds);
        capsules = List.copyOf(capsules);
        vitals = List.copyOf(vitals);
    }

    /// Something that stands in the record.
    public record Noted(String when, String title, String words) {}

    /// So many of a kind.
    public record Count(String what, long count) {}

    static ResultsPage of(Situation situation, Clock clock) {
        return of(situation, clock, List.of(), List.of());
    }

    /// @param entries of the person, the oldest first
    /// @param kinds what the opened list says of the person; empty before it is opened
    static ResultsPage of(Situation situation, Clock clock, List<Entry> entries, List<String> kinds) {
        var byCapsule = ByCapsule.of(situation, entries, kinds).orElse(null);
        var person = situation.person();
        return new ResultsPage(
                trouble(person, clock),
                holds(situation, clock),
                capsules(situation, clock.now()),
                VitalFigure.all(person.readings(), clock),
                byCapsule,
                switch (situation.protocol()) {
                    case PersonalJournal _ -> "";
                    case SupervisedStudy _ -> about(situation, byCapsule);
                },
                isStudy(situation));
    }

    private static String about(Situation situation, @Nullable ByCapsule byCapsule) {
        if (!situation.conduct().allocations().opened()) {
            return SEALED;
        }
        return byCapsule == null ? NOT_NAMED : OPENED;
    }

    private record At(Instant moment, String title, String words) {}

    private static List<Noted> trouble(Participant person, Clock clock) {
        var stop = person.supervision().stop();
        return noted(
                Stream.of(
                                stop == null
                                        ? Stream.<At>of()
                                        : Stream.of(new At(stop.since(), "Nothing more is taken", stop.because())),
                                person.adverseEvents().values().stream()
                                        .map(event -> new At(
                                                event.onset(),
                                                event.report().term(),
                                                event.report().words())),
                                person.seen().values().stream()
                                        .filter(seen -> seen.kind() == Report.UnwellReported.class)
                                        .map(seen -> new At(seen.at(), "You felt unwell", "")))
                        .flatMap(each -> each),
                clock);
    }

    private static boolean isStudy(Situation situation) {
        return switch (situation.protocol()) {
            case SupervisedStudy _ -> true;
            case PersonalJournal _ -> false;
        };
    }

    private static List<Noted> holds(Situation situation, Clock clock) {
        var planned = isStudy(situation);
        return noted(
                situation.person().supervision().holds().stream()
                        .map(hold -> new At(
                                hold.since(),
                                planned ? ended(hold, clock) : "A rule spoke against it",
                                planned
                                        ? hold.because()
                                        : Because.of(hold.because()).words())),
                clock);
    }

    private static String ended(Supervision.Hold hold, Clock clock) {
        if (hold.lifter() == Lifter.TIME) {
            return "Held for the time";
        }
        return hold.lifted() == null ? "Held, and still waits" : "Held, lifted " + clock.day(hold.lifted());
    }

    private static List<Noted> noted(Stream<At> all, Clock clock) {
        return all.sorted(Comparator.comparing(At::moment)
                        .reversed()
                        .thenComparing(At::title)
                        .thenComparing(At::words))
                .map(at -> new Noted(clock.day(at.moment()), at.title(), at.words()))
                .toList();
    }

    private static List<Count> capsules(Situation situation, Instant at) {
        var person = situation.person();
        return switch (situation.protocol()) {
            case PersonalJournal _ ->
                List.of(new Count(
                        "written down as taken", person.doses().taken().size()));
            case SupervisedStudy study -> {
                var slots = Slots.of(study, person, at);
                yield List.of(
                        new Count("left out", in(slots, Slot.State.LEFT_OUT)),
                        new Count("missed", in(slots, Slot.State.MISSED)),
                        new Count("taken", in(slots, Slot.State.TAKEN)),
                        new Count("taken without being planned", unplanned(person.doses())),
                        new Count("still planned", in(slots, Slot.State.LATER) + in(slots, Slot.State.OPEN)));
            }
        };
    }

    private static long in(List<Slot> slots, Slot.State state) {
        return slots.stream().filter(slot -> slot.state() == state).count();
    }

    private static long unplanned(Doses doses) {
        return doses.taken().stream().filter(taken -> taken.slot() == null).count();
    }
}
