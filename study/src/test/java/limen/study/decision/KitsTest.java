package limen.study.decision;

import static limen.study.Story.BEN;
import static limen.study.Story.KIT;
import static limen.study.Story.PREPARER;
import static limen.study.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import limen.evidence.Verdict;
import limen.study.Dosing;
import limen.study.KitNumber;
import limen.study.Story;
import limen.study.StudyEvent;
import limen.study.Times;
import org.junit.jupiter.api.Test;

class KitsTest {
    private final Story story = Story.begun();

    private static final LocalDate SUMMER = LocalDate.of(2027, 6, 30);

    @Test
    void a_kit_of_one_s_own_that_is_in_date_holds_nothing() {
        story.prepares("2027-01-11T09:00");
        assertThat(story.verdict("2027-01-11T09:00", null, KIT).verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void kits_that_were_never_received_are_not_dispensed_yet_or_are_out_of_date_hold() {
        story.prepares("2027-01-11T09:00");
        assertThat(rulesOfKit("2027-01-11T09:00", "K-999")).containsExactly("KIT");
        assertThat(rulesOfKit("2027-01-11T09:00", "K-002")).containsExactly("KIT");
        assertThat(rulesOfKit(SUMMER.plusDays(1) + "T09:00", "K-001")).contains("KIT");
        assertThat(rulesOfKit(SUMMER + "T23:00", "K-001")).doesNotContain("KIT");
    }

    @Test
    void a_returned_kit_and_the_kit_of_somebody_else_hold() {
        story.prepares("2027-01-11T09:00");
        story.enrols(BEN, 2);
        story.tells(BEN, PREPARER, new Dosing.KitDispensed(new KitNumber("K-002"), 4), at("2027-01-08T13:00"));
        assertThat(rulesOfKit("2027-01-11T09:00", "K-002")).containsExactly("KIT");
        story.tells(PREPARER, new Dosing.KitReturned(KIT, 4), "2027-01-11T08:30");
        assertThat(rulesOfKit("2027-01-11T09:00", "K-001")).containsExactly("KIT");
        assertThat(story.isRefused(PREPARER, new Dosing.KitReturned(KIT, 4), "2027-01-11T08:40"))
                .contains("was not given to P-001");
        assertThat(story.isRefused(PREPARER, new Dosing.KitDispensed(KIT, 4), "2027-01-11T08:50"))
                .contains("it is returned");
    }

    @Test
    void a_kit_is_received_once_and_dispensed_only_to_somebody_who_takes_part() {
        assertThat(story.studyIsRefused(
                        PREPARER, new StudyEvent.KitsReceived(List.of(KIT), "L2", SUMMER, ""), "2027-01-09T09:00"))
                .isEqualTo("Kit K-001 was received before.");
        var nobody = story.propose(
                BEN, PREPARER, new Dosing.KitDispensed(new KitNumber("K-002"), 4), Times.now(at("2027-01-09T09:00")));
        assertThat(nobody).isEqualTo(new Decision.Refused("Kit K-002 cannot be dispensed: P-002 is not enrolled."));
        assertThat(story.isRefused(
                        PREPARER, new Dosing.KitDispensed(new KitNumber("K-002"), 4), SUMMER.plusDays(1) + "T09:00"))
                .contains("it expired on 2027-06-30");
    }

    @Test
    void a_kit_is_destroyed_once_and_before_somebody_else() {
        var kit = new KitNumber("K-002");
        for (var witness : List.of("Pat Preparer", "P. Preparer", "")) {
            assertThat(story.studyIsRefused(
                            PREPARER, new StudyEvent.KitDestroyed(kit, "damp", witness), "2027-01-09T09:00"))
                    .contains("needs a witness");
        }
        story.study(PREPARER, new StudyEvent.KitDestroyed(kit, "damp", "Wim Witness"), "2027-01-09T09:00");
        assertThat(story.studyIsRefused(
                        PREPARER, new StudyEvent.KitDestroyed(kit, "damp", "Wim Witness"), "2027-01-09T09:10"))
                .contains("is destroyed already");
    }

    private List<String> rulesOfKit(String time, String kit) {
        return story.verdict(time, null, new KitNumber(kit)).judgement().matches().stream()
                .map(match -> match.rule().id().text())
                .filter(rule -> !rule.equals("Q-MISSING"))
                .toList();
    }
}
