package limen.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.evidence.Instruments;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.safety.Value;
import limen.study.Measurement.VitalsMeasured;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.SlotId;
import limen.study.protocol.Assessment.What;
import limen.web.sheet.Sheet.Reading;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static final SlotId SLOT = new SlotId(1, 2);

    @Test
    void vital_signs_are_read_as_the_device_shows_them_with_a_comma_or_a_point() {
        var typed = vitals("122", "78", "64", "36,7").with("device", "cuff M3");

        assertThat(VitalsForm.sheet().read(typed))
                .isEqualTo(new Reading.Read<>(new VitalsMeasured(
                        new BloodPressure(122, 78),
                        new HeartRate(64),
                        new BodyTemperature(36.7),
                        null,
                        null,
                        false,
                        "cuff M3")));
    }

    @Test
    void what_no_device_can_show_is_named_with_what_is_possible() {
        assertThat(faults(VitalsForm.sheet(), vitals("122", "78", "64", "63.8")))
                .isEqualTo(Map.of("temperature", "63.8 cannot be (30 to 45 °C). Please look again."));
        assertThat(faults(VitalsForm.sheet(), vitals("78", "122", "64", "36.7")))
                .isEqualTo(Map.of(
                        "lower", "78 over 122 cannot be: the upper number is the higher one. Please look again."));
        assertThat(faults(VitalsForm.sheet(), vitals("high", "78", "", "36.7")))
                .isEqualTo(Map.of(
                        "upper",
                        "\"high\" is not a number. Please enter digits only.",
                        "pulse",
                        "Please enter a number."));
    }

    @Test
    void nothing_that_was_typed_breaks_a_form() {
        for (var nasty :
                List.of("1e9", "NaN", "Infinity", "０", "٣", "12 34", "-", "9".repeat(4000), "\u202e36", "<b>")) {
            assertThat(faults(VitalsForm.sheet(), vitals(nasty, "78", "64", "36.7")))
                    .containsOnlyKeys("upper");
        }
    }

    @Test
    void a_skipped_question_is_missing_and_not_zero() {
        var day = InstrumentForms.checkIn(Instruments.find("LIMEN-DAY").orElseThrow());

        var read = read(day, Typed.NOTHING.with("item-mood", "61"));

        assertThat(read).isEqualTo(new Report.CheckInAnswered("LIMEN-DAY", Map.of("mood", 61), Map.of()));
    }

    @Test
    void times_of_the_sleep_diary_are_minutes_after_midnight_and_come_back_as_they_were_typed() {
        var sheet = Sheets.of(new What.CheckIn("LIMEN-SLEEP"), null).orElseThrow();
        var typed = Typed.NOTHING.with("item-bed", "2340").with("item-up", "7.05");

        var event = (Report.CheckInAnswered) ((Sheet.Reading.Read<?>) sheet.read(typed)).event();

        assertThat(event.scales()).isEqualTo(Map.of("bed", 23 * 60 + 40, "up", 7 * 60 + 5));
        assertThat(Again.of(event).orElseThrow().typed().of("item-bed")).isEqualTo("23:40");
        assertThat(((Sheet.Reading.Faulty<?>) sheet.read(Typed.NOTHING.with("item-bed", "25:10"))).faults())
                .containsKey("item-bed");
    }

    @Test
    void a_long_form_is_cut_into_pages_that_hold_all_of_it() {
        var sheet = Sheets.of(new What.Questionnaire("PHQ-9"), null).orElseThrow();

        assertThat(sheet.pages()).hasSize(2);
        assertThat(sheet.pages().stream().flatMap(List::stream).toList()).isEqualTo(sheet.fields());
        assertThat(Sheets.vitals().pages()).hasSize(1);
    }

    @Test
    void sleep_and_symptoms_of_a_check_in_reach_the_rules_by_their_names() {
        var day = InstrumentForms.checkIn(Instruments.find("LIMEN-DAY").orElseThrow());

        var read = read(
                day,
                Typed.NOTHING.with("item-sleep_hours", "6.5").with("item-symptoms", List.of("headache", "chest_pain")));

        assertThat(read.observations())
                .isEqualTo(Map.of("sleep_hours", Value.of(6.5), "headache", Value.yes(), "chest_pain", Value.yes()));
    }

    @Test
    void an_answer_that_was_not_offered_is_refused() {
        var phq = InstrumentForms.questionnaire(Instruments.find("PHQ-9").orElseThrow());

        assertThat(faults(phq, Typed.NOTHING.with("item-9", "7")))
                .isEqualTo(Map.of("item-9", "This answer is none of those offered. Please choose again."));
    }

    @Test
    void a_guess_needs_its_confidence_unless_nothing_is_guessed() {
        var guess = GuessForm.sheet(SLOT);

        assertThat(faults(guess, Typed.NOTHING.with("guess", "active"))).containsOnlyKeys("sure");
        assertThat(read(guess, Typed.NOTHING.with("guess", "do_not_know")))
                .isEqualTo(new Report.AllocationGuessed(
                        SLOT, Report.AllocationGuessed.GuessedArm.DO_NOT_KNOW, 0, Set.of()));
    }

    @Test
    void a_page_of_a_journal_keeps_every_letter() {
        var text = "Ein ruhiger Tag 🙂\n\nשלום — مرحبا";

        assertThat(read(JournalForm.sheet(), Typed.NOTHING.with("text", text).with("tags", "Tea, walk ,, tea")))
                .isEqualTo(new Report.JournalWritten(text, Set.of("tea", "walk")));
        assertThat(faults(JournalForm.sheet(), Typed.NOTHING.with("text", "a".repeat(20_001))))
                .isEqualTo(Map.of(
                        "text",
                        "This text has 20001 characters, and 20000 fit. Please shorten it; nothing of it was saved."));
    }

    @Test
    void whatever_a_person_can_do_alone_has_a_form_and_its_title_names_no_illness() {
        for (var what : List.<What>of(
                new What.Vitals(),
                new What.Guess(),
                new What.PregnancyTest(),
                new What.Rescreening(),
                new What.CheckIn("LIMEN-DAY"),
                new What.DependenceCheck("SDS"),
                new What.Questionnaire("PHQ-9"),
                new What.Questionnaire("PCL-5"))) {
            var sheet = Sheets.of(what, SLOT).orElseThrow();
            assertThat(sheet.fields()).as(sheet.code()).isNotEmpty();
            assertThat(sheet.title()).doesNotContainIgnoringCase("depress").doesNotContainIgnoringCase("ptsd");
            assertThat(sheet.code()).matches("[a-z0-9-]+");
        }
    }

    static <E extends ParticipantEvent> E read(Sheet<E> sheet, Typed typed) {
        return switch (sheet.read(typed)) {
            case Reading.Read<E>(var event) -> event;
            case Reading.Faulty<E>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    static Map<String, String> faults(Sheet<?> sheet, Typed typed) {
        return switch (sheet.read(typed)) {
            case Reading.Read<?>(var event) -> Map.of();
            case Reading.Faulty<?>(var faults) -> faults;
        };
    }

    private static Typed vitals(String upper, String lower, String pulse, String temperature) {
        return Typed.NOTHING
                .with("upper", upper)
                .with("lower", lower)
                .with("pulse", pulse)
                .with("temperature", temperature)
                .with("irregular", "no");
    }
}
