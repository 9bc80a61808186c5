package limen.study.decision;

import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.KIT;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.PREPARER;
import static limen.study.Story.inShort;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.Protocols;
import limen.study.Report;
import limen.study.Rights;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.StudyEvent;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Story story = new Story(Protocols.journal());

    @Test
    void what_belongs_to_a_study_is_refused() {
        assertThat(story.isRefused(INVESTIGATOR, new Admission.Enrolled("BER", "BER", true, true), "2027-01-05T09:00"))
                .contains("belongs to a study");
        assertThat(story.isRefused(PREPARER, new Dosing.KitDispensed(KIT, 4), "2027-01-05T09:00"))
                .contains("belongs to a study");
        assertThat(story.isRefused(PHYSICIAN, new Oversight.TitrationApproved("UP", ""), "2027-01-05T09:00"))
                .contains("belongs to a study");
        assertThat(story.studyIsRefused(INVESTIGATOR, new StudyEvent.StudyActivated("1"), "2027-01-05T09:00"))
                .contains("has no study around it");
    }

    @Test
    void nothing_in_it_has_a_slot_or_a_kit_not_even_by_correction() {
        var slot = new SlotId(1, 1);
        var planned = new Dosing.DoseTaken(slot, null, 1, new Amount.Unknown());
        assertThat(story.isRefused(planned, "2027-01-05T09:00")).contains("no planned capsules");
        assertThat(story.isRefused(new Dosing.DoseTaken(null, KIT, 1, new Amount.Unknown()), "2027-01-05T09:00"))
                .contains("no kits");
        assertThat(story.isRefused(new Dosing.PreDoseAnswered(slot, Map.of()), "2027-01-05T09:00"))
                .contains("no planned capsules");
        assertThat(story.isRefused(
                        new Report.AllocationGuessed(slot, Report.AllocationGuessed.GuessedArm.ACTIVE, 50, Set.of()),
                        "2027-01-05T09:00"))
                .contains("no planned capsules");
        story.tells(new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()), "2027-01-05T09:00");
        assertThat(story.isRefused(
                        new Rights.EntryCorrected(story.last(Dosing.DoseTaken.class), planned, null, "planned"),
                        "2027-01-05T10:00"))
                .contains("no planned capsules");
    }

    @Test
    void no_word_of_it_names_a_study_doctor() {
        story.tells(new Admission.ConsentGiven("1", List.of(true, false)), "2027-01-05T09:00");
        for (var told : List.of(
                vitals(165, 101),
                new Report.UnwellReported(Map.of("chest_pain", Value.yes(), "much_drinking", Value.yes())),
                new Report.MedicineReported("propranolol", false),
                new Report.MedicineReported("Herbalux", false),
                new Report.QuestionnaireAnswered("PHQ-9", Map.of("1", 27, "9", 2)))) {
            for (var entry : story.tells((ParticipantEvent) told, "2027-01-05T10:00")) {
                assertThat(entry.event().toString()).doesNotContainIgnoringCase("study");
            }
        }
        assertThat(story.anna().hasStopped()).isTrue();
        assertThat(story.verdict("2027-01-05T11:00", null, null).because())
                .isNotEmpty()
                .noneMatch(words -> words.contains("study"));
    }

    @Test
    void a_capsule_too_soon_is_recorded_with_a_warning_and_nobody_is_reproached() {
        story.tells(new Admission.ConsentGiven("1", List.of(true, false)), "2027-01-05T09:00");
        assertThat(inShort(story.tells(new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()), "2027-01-05T10:00")))
                .isEmpty();
        var warned = story.tells(new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()), "2027-01-06T10:00");
        assertThat(warned).extracting(entry -> entry.event().toString()).anyMatch(event -> event.contains("INTERVAL"));
        assertThat(story.anna().hasStopped()).isFalse();
        assertThat(story.rulesBefore("2027-01-07T10:00")).contains("INTERVAL");
    }
}
