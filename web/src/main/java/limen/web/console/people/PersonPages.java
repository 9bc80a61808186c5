package limen.web.console.people;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.capture.Situation;
import limen.report.figure.Markup;
import limen.report.timeline.CapsuleWords;
import limen.report.timeline.Decision;
import limen.report.timeline.Timeline;
import limen.report.timeline.TimelineFigure;
import limen.report.words.Moments;
import limen.report.words.Words;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Rights;
import limen.study.protocol.SupervisedStudy;
import limen.web.console.people.PersonPage.Drawn;
import limen.web.console.people.PersonPage.Group;
import limen.web.console.people.PersonPage.HistoryRow;
import limen.web.console.people.PersonPage.Link;
import limen.web.console.people.PersonPage.RecordRow;
import org.jspecify.annotations.Nullable;

/// Makes the page of one person from what the record says of them.
///
/// @param entries of this person, in the order of the record
record PersonPages(SupervisedStudy study, Situation situation, List<Entry> entries, Clock clock) {
    private static final int LATEST = 20;
    private static final int MOST_DECISIONS = 30;

    PersonPages {
        entries = List.copyOf(entries);
    }

    PersonPage page() {
        var person = situation.person();
        var timeline = CourseDrawn.of(study, person, entries, clock.now()).orElse(null);
        var decisions = timeline == null ? List.<Decision>of() : timeline.decisions();
        var measured = new Measured(study, situation, entries, timeline, clock);
        return new PersonPage(
                person.id().text(),
                new Cards(situation, decisions, clock).card(),
                chips(),
                acts(),
                new HarmRows(person, entries, clock).all(),
                timeline == null ? null : drawn(timeline),
                measured.readings(),
                measured.course(),
                new MedicineRows(person, clock).all(),
                new TestRows(person.id().text(), entries, clock).all(),
                measured.contacts(),
                measured.facts(),
                history(timeline, decisions),
                timeline == null ? List.of() : latest(timeline),
                timeline == null ? 0 : timeline.record().size());
    }

    private List<String> chips() {
        var chips = new ArrayList<String>();
        var standing = situation.person().standing();
        if (standing.enrolment() != null) {
            chips.add("Site " + standing.enrolment().site());
        }
        var first = standing.firstDay();
        if (first != null) {
            var day = ChronoUnit.DAYS.between(
                    first, clock.now().atZone(standing.zone(clock.now())).toLocalDate());
            chips.add(
                    day < 0
                            ? "Begins " + Moments.day(first)
                            : "Day %d of %d".formatted(day, study.course().days()));
        }
        chips.add(study.isBlinded() ? "Blinded view" : "Open study");
        return chips;
    }

    private List<Group> acts() {
        var standing = situation.person().standing();
        if (standing.erased()) {
            return List.of();
        }
        var decide = new ArrayList<Act>();
        if (!standing.isEnrolled()) {
            decide.add(Act.ENROL);
        } else if (!standing.hasBegun()) {
            decide.add(Act.START);
        }
        if (!situation.person().hasStopped()) {
            decide.add(Act.HOLD);
            if (standing.isEnrolled()
                    && DecisionForms.step(study, situation.person()).isPresent()) {
                decide.add(Act.STEP);
            }
            decide.add(Act.STOP);
        }
        decide.add(Act.DEVIATION);
        if (standing.left() == null) {
            decide.add(Act.WITHDRAW);
        }
        if (!standing.dataWithdrawn()) {
            decide.add(Act.WITHDRAW_DATA);
        }
        return List.of(
                group("Decide", decide),
                group(
                        "Enter",
                        List.of(
                                Act.HARM,
                                Act.CONTACT,
                                Act.VITALS,
                                Act.LABORATORY,
                                Act.ECG,
                                Act.ECHO,
                                Act.PREGNANCY_TEST,
                                Act.MEDICINE,
                                Act.SCREENING)));
    }

    private Group group(String title, List<Act> acts) {
        var code = situation.person().id().text();
        return new Group(
                title,
                acts.stream().map(act -> new Link(act.path(code), act.title())).toList());
    }

    private Drawn drawn(Timeline timeline) {
        return new Drawn(
                new Markup(TimelineFigure.html(timeline)),
                timeline.days().spanned(),
                Words.capitalised(Words.list(
                                        CapsuleWords.counted(timeline.lanes().capsules())))
                                .replace("without a record", "without a record yet")
                        + ".",
                "Day 0 is %s. Every capsule is drawn alike%s. Filled: taken. Half: part of one. Outline: left out; with a bar: held; ring: missed; bare tick: nothing recorded yet. Triangle: adverse event with its CTCAE grade; open triangle: felt unwell. Small ring: an effect, pleasant or not. Square: follow-up. Shaded: on hold."
                        .formatted(
                                Moments.day(timeline.days().begin()),
                                study.isBlinded() ? ": this page is built without the allocations" : ""));
    }

    private List<HistoryRow> history(@Nullable Timeline timeline, List<Decision> decisions) {
        if (timeline == null) {
            return List.of();
        }
        var signed = signed();
        return decisions.reversed().stream()
                .limit(MOST_DECISIONS)
                .map(decision -> new HistoryRow(
                        decision.form().kind(),
                        decision.state(),
                        timeline.days().said(decision.at()),
                        decision.sentence(),
                        decision.facts(),
                        decision.entries().stream()
                                .flatMap(entry -> Optional.ofNullable(signed.get(entry)).stream())
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    /// What was signed, by the entry that it stands beneath.
    private Map<EventId, String> signed() {
        var signed = new HashMap<EventId, String>();
        for (var entry : entries) {
            if (entry.event() instanceof Rights.Signed(var what, var meaning, var sha256)) {
                signed.put(what, meaning);
            }
        }
        return signed;
    }

    private List<RecordRow> latest(Timeline timeline) {
        return timeline.record().reversed().stream()
                .limit(LATEST)
                .map(line -> new RecordRow(
                        Moments.brief(line.at(), timeline.days().zone()),
                        Moments.brief(
                                line.recorded().atZone(timeline.days().zone()),
                                timeline.days().zone()),
                        line.sentence(),
                        line.by(),
                        line.corrected()))
                .toList();
    }

    static Comparator<Entry> newestFirst() {
        return Comparator.comparing((Entry entry) -> entry.times().occurred()).reversed();
    }
}
