package limen.web.console.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import limen.capture.Situation;
import limen.report.timeline.Decision.Fact;
import limen.report.timeline.Limit;
import limen.report.timeline.Timeline;
import limen.report.timeline.ValueLane;
import limen.report.words.Moments;
import limen.report.words.Numbers;
import limen.safety.Value;
import limen.study.Entry;
import limen.study.KitNumber;
import limen.study.Report;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import limen.study.schedule.Task;
import limen.web.console.people.PersonPage.ContactRow;
import limen.web.console.people.PersonPage.ReadingRow;
import org.jspecify.annotations.Nullable;

/// What was measured of one person, what became of the plan, and what is agreed.
///
/// @param timeline null where nothing was told yet
record Measured(
        SupervisedStudy study,
        Situation situation,
        List<Entry> entries,
        @Nullable Timeline timeline,
        Clock clock) {
    private static final Duration AHEAD = Duration.ofDays(28);

    List<ReadingRow> readings() {
        return timeline == null
                ? List.of()
                : Stream.concat(timeline.lanes().vitals().stream(), timeline.lanes().scores().stream())
                        .map(this::row)
                        .toList();
    }

    private ReadingRow row(ValueLane lane) {
        var last = lane.readings().getLast();
        return new ReadingRow(
                lane.name(),
                Numbers.tick(last.value()),
                clock.brief(last.at()),
                lane.usual().isPresent() ? Numbers.tick(lane.usual().getAsDouble()) : "–",
                limit(lane.hold()),
                limit(lane.stop()),
                lane.readings().size());
    }

    private static String limit(@Nullable Limit limit) {
        return limit == null ? "–" : Numbers.tick(limit.value());
    }

    /// What became of the plan.
    List<Fact> course() {
        var slots = Slots.of(study, situation.person(), clock.now());
        var facts = new ArrayList<Fact>();
        if (!slots.isEmpty()) {
            var due = slots.stream().filter(slot -> !slot.state().isToCome()).toList();
            facts.add(new Fact(
                    "Capsules so far",
                    "%d planned: %d taken, %d left out, %d missed; %d still to come"
                            .formatted(
                                    due.size(),
                                    count(due, Slot.State.TAKEN),
                                    count(due, Slot.State.LEFT_OUT),
                                    count(due, Slot.State.MISSED),
                                    slots.size() - due.size())));
        }
        situation.person().doses().last().ifPresent(dose -> facts.add(new Fact("Last taken", clock.full(dose.at()))));
        facts.add(new Fact("Check-ins answered", counted(Report.CheckInAnswered.class)));
        facts.add(new Fact("Questionnaires answered", counted(Report.QuestionnaireAnswered.class)));
        var owed = situation.agenda(clock.now()).stream()
                .filter(due -> !(due.task() instanceof Task.Contact))
                .map(due -> "%s (%s)".formatted(DueWords.of(due), DueWords.state(due, clock)))
                .toList();
        facts.add(new Fact("Due now or within a day", owed.isEmpty() ? "nothing" : String.join("; ", owed)));
        facts.add(new Fact("Kits held", kits()));
        return facts;
    }

    private static long count(List<Slot> slots, Slot.State state) {
        return slots.stream().filter(slot -> slot.state() == state).count();
    }

    private String counted(Class<? extends Report> kind) {
        var answered =
                entries.stream().filter(entry -> kind.isInstance(entry.event())).toList();
        return answered.isEmpty()
                ? "none"
                : "%d, the last %s"
                        .formatted(
                                answered.size(),
                                clock.brief(answered.stream()
                                        .map(entry -> entry.times().occurred())
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()));
    }

    /// Numbers alone: they tell nothing of what is inside.
    private String kits() {
        var kits = situation.person().kits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(KitNumber::toString)))
                .map(kit -> "%s (%d %s handed out)"
                        .formatted(kit.getKey(), kit.getValue(), kit.getValue() == 1 ? "capsule" : "capsules"))
                .toList();
        return kits.isEmpty() ? "none" : String.join("; ", kits);
    }

    List<ContactRow> contacts() {
        var rows = new ArrayList<ContactRow>();
        situation.agenda(clock.now(), clock.now().plus(AHEAD)).stream()
                .filter(due -> due.task() instanceof Task.Contact)
                .forEach(due -> rows.add(new ContactRow(DueWords.of(due), DueWords.state(due, clock))));
        situation.person().contacts().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(made -> rows.add(new ContactRow(
                        "Contact: " + DueWords.spaced(made.getKey()), "reached " + clock.full(made.getValue()))));
        return rows;
    }

    List<Fact> facts() {
        var standing = situation.person().standing();
        var facts = new ArrayList<Fact>();
        var readings = situation.person().readings();
        readings.latest("age", clock.now())
                .ifPresent(age -> facts.add(new Fact("Age at screening", said(age.value()))));
        readings.latest("body_weight", clock.now())
                .ifPresent(weight -> facts.add(new Fact(
                        "Body weight", "%s kg, %s".formatted(said(weight.value()), clock.brief(weight.at())))));
        if (standing.screenedAt() != null) {
            facts.add(new Fact("Screening last answered", clock.full(standing.screenedAt())));
        }
        if (standing.consented() != null) {
            facts.add(new Fact("Consented", "to version " + standing.consented()));
        }
        var enrolment = standing.enrolment();
        if (enrolment != null) {
            facts.add(new Fact("Enrolled", "%s, as %s".formatted(clock.full(enrolment.at()), enrolment.stratum())));
        }
        if (standing.firstDay() != null) {
            facts.add(new Fact("First day of the course", Moments.day(standing.firstDay())));
        }
        situation.person().supervision().titrated().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(step ->
                        facts.add(new Fact("Step " + step.getKey(), "approved " + clock.full(step.getValue()))));
        if (standing.left() != null) {
            facts.add(new Fact("Left dosing", clock.full(standing.left())));
        }
        return facts;
    }

    private static String said(Value value) {
        return switch (value) {
            case Value.Number(var number) -> Numbers.tick(number);
            case Value.Word(var word) -> word;
        };
    }
}
