package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import limen.capture.Receipt;
import limen.storage.key.Opener;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.study.Times;
import limen.study.protocol.Assessment;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import limen.web.sheet.Typed;
import org.junit.jupiter.api.Test;

class TodayTest {
    /// A Friday on which a capsule is planned for this person at nine, and nothing was gone through yet.
    private static final Instant MORNING = Instant.parse("2027-03-12T06:00:00Z");
    private static final Instant NINE = Instant.parse("2027-03-12T08:10:00Z");

    private static final ParticipantId PERSON = new ParticipantId("P003");
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    @Test
    void a_capsule_comes_after_what_is_gone_through_before_it() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);

            var today = today(lived);

            assertThat(today.date()).isEqualTo("Friday 12 March");
            assertThat(today.course()).isEqualTo("week 2 of 8");
            assertThat(today.lead().line()).isEqualTo(Lead.Line.QUIET);
            assertThat(today.lead().heading())
                    .isEqualTo("One capsule is planned for today. First come where you are and how you are.");
            assertThat(today.rows())
                    .extracting(Row::title)
                    .containsSubsequence(
                            "Last night",
                            "Blood pressure, pulse, temperature",
                            "Where you are, and who is there",
                            "How is today?");
            assertThat(capsule(today).mark()).isEqualTo(Row.Mark.LATER);
            assertThat(capsule(today).path()).isNull();
            assertThat(today.burden()).startsWith("about ");
        }
    }

    @Test
    void the_hours_slept_alone_are_no_answer_to_how_is_today() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);
            answer(lived, new Assessment.What.CheckIn("LIMEN-SLEEP"), "", "");

            assertThat(today(lived).rows())
                    .filteredOn(row -> row.title().equals("How is today?"))
                    .singleElement()
                    .extracting(Row::mark)
                    .isEqualTo(Row.Mark.DUE);
        }
    }

    @Test
    void when_nothing_speaks_against_it_the_line_opens() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);
            goneThrough(lived, "122", "78");
            assertThat(capsule(today(lived)).when()).isEqualTo("no kit for it");
            handedOut(lived);

            var today = today(lived);

            assertThat(today.lead().line()).isEqualTo(Lead.Line.OPEN);
            assertThat(today.lead().heading()).isEqualTo("No rule holds this scheduled capsule.");
            assertThat(capsule(today).mark()).isEqualTo(Row.Mark.DUE);
            assertThat(capsule(today).path()).isEqualTo(Paths.CAPSULE);
        }
    }

    @Test
    void a_held_reading_stands_beside_the_line_that_holds_it() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);
            assertThat(today(lived).figure()).isNull();
            goneThrough(lived, "148", "86");

            var figure = Objects.requireNonNull(today(lived).figure());

            assertThat(figure.name()).isEqualTo("Upper blood pressure, mmHg");
            assertThat(figure.words()).contains("beside the line at 140", "148");
            assertThat(figure.drawing().text()).contains("class=\"limen hold\"", "140, hold");
        }
    }

    @Test
    void the_hours_of_one_night_are_asked_once_a_day() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);
            var sheet = Sheets.beforeCapsule(null);
            var asked = FormPage.fresh(sheet, "/today/questions", Map.of(), "Save");
            assertThat(told(lived, asked).fields())
                    .extracting(field -> field.name())
                    .contains("sleep_hours");
            answer(lived, new Assessment.What.CheckIn("LIMEN-SLEEP"), "", "");

            var page = told(lived, asked);

            assertThat(page.fields()).extracting(field -> field.name()).doesNotContain("sleep_hours");
            assertThat(page.carried()).containsExactly(Map.entry("sleep_hours", "7.5"));
            assertThat(page.known().get("sleep_hours")).contains("7.5 hours");
            lived.clock().set(NINE.plusSeconds(86_400));
            assertThat(told(lived, asked).fields()).hasSameSizeAs(sheet.fields());
        }
    }

    private static FormPage told(LivedStudy lived, FormPage page) {
        return ToldToday.apply(
                page, lived.study().situation(PERSON), new Clock(lived.clock().get(), ZONE));
    }

    @Test
    void a_reading_over_its_limit_holds_the_capsule_and_says_the_number() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);
            goneThrough(lived, "148", "88");

            var today = today(lived);

            assertThat(today.lead().line()).isEqualTo(Lead.Line.HOLD);
            assertThat(today.lead().heading()).isEqualTo("Leave today’s capsule out.");
            assertThat(today.lead().sentences()).last().asString().contains("never made up later");
            assertThat(today.lead().measured())
                    .contains("Upper blood pressure (systolic) 148 mmHg; limit from 140 mmHg.")
                    .allMatch(line -> line.endsWith("."));
            assertThat(today.lead().toString()).doesNotContain("139").doesNotContain("nearest");
            assertThat(capsule(today).mark()).isEqualTo(Row.Mark.HELD);
        }
    }

    @Test
    void a_call_for_help_stands_above_everything_and_says_who_has_read_it() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);
            tell(lived, Sheets.unwell(), Typed.NOTHING.with("danger", "chest_pain"));

            var lead = today(lived).lead();

            assertThat(lead.line()).isEqualTo(Lead.Line.SEEK_CARE);
            assertThat(lead.heading()).isEqualTo("Call the emergency number now and stay seated.");
            assertThat(lead.told()).singleElement().asString().contains("Nobody has read this yet");
        }
    }

    @Test
    void whoever_leaves_is_asked_for_no_capsule() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MORNING)) {
            lived.clock().set(NINE);
            propose(lived, new Rights.WithdrawnFromDosing(""));

            var today = today(lived);

            assertThat(today.lead().line()).isEqualTo(Lead.Line.STOP);
            assertThat(today.lead().heading()).isEqualTo("Nothing more is taken.");
            assertThat(today.rows()).noneMatch(row -> row.title().startsWith("Capsule"));
            assertThat(today.later()).noneMatch(row -> row.title().startsWith("Capsule"));
        }
    }

    @Test
    void a_personal_journal_never_names_a_capsule_to_come() {
        try (var lived = LivedStudy.of("personal-journal.yaml", 3, 1)) {
            for (var moment = Instant.parse("2027-03-01T10:00:00Z");
                    moment.isBefore(Instant.parse("2027-05-01T00:00:00Z"));
                    moment = moment.plusSeconds(31 * 3600)) {
                lived.until(moment);
                for (var person : lived.study().people()) {
                    var today = Today.of(lived.study().situation(person), moment);
                    assertThat(today.lead().line()).isNotEqualTo(Lead.Line.OPEN);
                    assertThat(today.later()).noneMatch(row -> row.title().contains("Capsule"));
                    assertThat(today.rows())
                            .noneMatch(row -> row.title().contains("Capsule") && row.mark() != Row.Mark.DONE);
                }
            }
        }
    }

    @Test
    void a_burden_is_said_in_steps_that_people_count_in() {
        assertThat(Today.spoken(38)).isEqualTo("40 s");
        assertThat(Today.spoken(5)).isEqualTo("5 s");
        assertThat(Today.spoken(240)).isEqualTo("4 min");
    }

    private static Today today(LivedStudy lived) {
        return Today.of(lived.study().situation(PERSON), lived.clock().get());
    }

    private static Row capsule(Today today) {
        return today.rows().stream()
                .filter(row -> row.title().startsWith("Capsule"))
                .findFirst()
                .orElseThrow();
    }

    /// The kit of the second week, this morning.
    private static void handedOut(LivedStudy lived) {
        var place = Objects.requireNonNull(
                lived.study().situation(PERSON).person().standing().place(), "a place in the list");
        var kit = lived.study()
                .allocations(new Opener.Passphrase(LivedStudy.LIST_PASSPHRASE))
                .orElseThrow()
                .list()
                .kit(place.stratum(), place.sequence(), 2)
                .orElseThrow();
        var entry = Entry.of(
                new EventId(UUID.randomUUID()),
                PERSON,
                new Author(Role.PREPARER, "Pat Preparer"),
                Times.now(lived.clock().get().atZone(ZONE)),
                new Dosing.KitDispensed(kit.number(), kit.capsules()));
        assertThat(lived.study().propose(entry)).isInstanceOf(Receipt.Entered.class);
    }

    /// Everything that comes before a capsule.
    private static void goneThrough(LivedStudy lived, String upper, String lower) {
        var study = (SupervisedStudy) lived.study().protocol();
        tell(
                lived,
                Sheets.setting(study.setting(), null),
                Typed.NOTHING
                        .with(
                                "checked",
                                study.setting().checklist().stream()
                                        .map(check -> check.code())
                                        .toList())
                        .with("support", "yes"));
        tell(
                lived,
                Sheets.beforeCapsule(null),
                Typed.NOTHING
                        .with("sleep_hours", "7.5")
                        .with("illness_today", "no")
                        .with("new_medicine", "no")
                        .with("fasting_today", "no")
                        .with("dehydration_today", "no")
                        .with("heat_exposure_today", "no")
                        .with("driving_planned", "no"));
        for (var due : lived.study().situation(PERSON).agenda(lived.clock().get())) {
            if (due.task() instanceof Task.Assess(var assessment, var slot)
                    && !(due.state() instanceof DueState.Ahead)) {
                answer(lived, assessment.what(), upper, lower);
            }
        }
    }

    private static void answer(LivedStudy lived, Assessment.What what, String upper, String lower) {
        switch (what) {
            case Assessment.What.Vitals _ ->
                tell(
                        lived,
                        sheet(what),
                        Typed.NOTHING
                                .with("upper", upper)
                                .with("lower", lower)
                                .with("pulse", "66")
                                .with("temperature", "36.6")
                                .with("irregular", "no"));
            case Assessment.What.PregnancyTest _ -> tell(lived, sheet(what), Typed.NOTHING.with("result", "negative"));
            case Assessment.What.CheckIn _ -> tell(lived, sheet(what), Typed.NOTHING.with("item-hours", "7.5"));
            case Assessment.What.Questionnaire _,
                    Assessment.What.Task _,
                    Assessment.What.Laboratory _,
                    Assessment.What.Ecg _,
                    Assessment.What.Echo _,
                    Assessment.What.Guess _,
                    Assessment.What.Rescreening _,
                    Assessment.What.DependenceCheck _ -> {}
        }
    }

    private static Sheet<?> sheet(Assessment.What what) {
        return Sheets.of(what, null).orElseThrow();
    }

    private static <E extends ParticipantEvent> void tell(LivedStudy lived, Sheet<E> sheet, Typed typed) {
        switch (sheet.read(typed)) {
            case Sheet.Reading.Read<E>(var event) -> propose(lived, event);
            case Sheet.Reading.Faulty<E>(var faults) -> throw new AssertionError(sheet.code() + faults);
        }
    }

    private static void propose(LivedStudy lived, ParticipantEvent event) {
        var receipt = lived.study()
                .propose(Entry.of(
                        new EventId(UUID.randomUUID()),
                        PERSON,
                        new Author(Role.PARTICIPANT, PERSON.text()),
                        Times.now(lived.clock().get().atZone(ZONE)),
                        event));
        assertThat(receipt).isInstanceOf(Receipt.Entered.class);
    }
}
