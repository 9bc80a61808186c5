package limen.study.decision;

import static limen.study.Story.inShort;
import static org.assertj.core.api.Assertions.assertThat;

import limen.study.Admission;
import limen.study.Medicines;
import limen.study.Oversight;
import limen.study.Protocols;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Story;
import org.junit.jupiter.api.Test;

class MedicinesTest {
    private final Story story = Story.begun();

    @Test
    void a_medicine_that_must_not_meet_the_drug_stops_somebody_who_takes_part() {
        var followed = story.tells(new Report.MedicineReported("Sertraline 50 mg", false), "2027-01-12T09:00");
        assertThat(inShort(followed)).containsExactly("stop MED-X", "alarm MED-X", "hold MED-NEW");
        assertThat(((Oversight.DosingStopped) followed.getFirst().event()).because())
                .containsIgnoringCase("do not stop a medicine to take part");
    }

    @Test
    void an_unknown_name_holds() {
        assertThat(inShort(story.tells(new Report.MedicineReported("Herbalux", false), "2027-01-12T09:00")))
                .containsExactlyInAnyOrder("hold MED-UNKNOWN", "hold MED-NEW");
        var ended = Story.begun();
        assertThat(inShort(ended.tells(new Report.MedicineReported("Herbalux", true), "2027-01-12T09:00")))
                .containsExactly("hold MED-UNKNOWN");
    }

    @Test
    void an_ended_medicine_counts_for_its_washout_and_no_longer() {
        var screened = Story.active(Protocols.study());
        screened.tells(new Report.MedicineReported("moclobemide", true), "2027-01-05T09:00");
        assertThat(screened.anna().supervision().ineligible()).isNotNull();
        assertThat(inShort(screened.tells(new Admission.Screened(Story.screening()), "2027-02-09T08:59")))
                .contains("ineligible MAOI");
        assertThat(inShort(screened.tells(new Admission.Screened(Story.screening()), "2027-02-09T09:01")))
                .isEmpty();
    }

    @Test
    void a_capsule_on_top_of_an_mao_inhibitor_needs_help_now() {
        story.tells(new Report.MedicineReported("moclobemide", false), "2027-01-11T08:00");
        assertThat(inShort(story.takes(null, "2027-01-14T09:00"))).contains("alarm MAOI-POST");
    }

    @Test
    void a_mistaken_end_can_be_corrected() {
        story.tells(new Report.MedicineReported("ibuprofen", false), "2027-01-11T08:00");
        story.tells(new Report.MedicineReported("ibuprofen", true), "2027-01-12T08:00");
        var end = story.last(Report.MedicineReported.class);
        story.tells(
                new Rights.EntryCorrected(end, new Report.MedicineReported("paracetamol", true), null, "the other one"),
                "2027-01-12T09:00");
        assertThat(story.anna().medicines().uses())
                .extracting(Medicines.Use::name, use -> use.ended() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ibuprofen", true),
                        org.assertj.core.groups.Tuple.tuple("paracetamol", false));
    }
}
