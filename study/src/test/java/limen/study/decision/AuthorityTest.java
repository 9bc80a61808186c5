package limen.study.decision;

import static limen.study.Story.BEN;
import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.MONITOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.PREPARER;
import static limen.study.Story.SEALED;
import static limen.study.Story.at;
import static limen.study.Story.participant;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.evidence.Verdict;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Author;
import limen.study.Authority;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Protocols;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.Story;
import limen.study.StudyEvent;
import limen.study.Supervision;
import limen.study.Times;
import limen.study.protocol.Eligibility;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

class AuthorityTest {

    private static final StudyEvent.ProtocolSigned SIGNED = new StudyEvent.ProtocolSigned("1", SEALED, "approved");
    private final Story story = new Story(Protocols.study());

    @Test
    void a_study_begins_with_two_signatures_of_two_people_and_a_sealed_list() {
        assertThat(activation()).contains("needs its sealed list");
        story.study(PREPARER, new StudyEvent.AllocationsSealed(SEALED, 4), "2027-01-04T08:00");
        assertThat(activation()).contains("SIGN");
        story.study(INVESTIGATOR, SIGNED, "2027-01-04T08:10");
        assertThat(activation()).contains("SIGN");
        assertThat(story.studyIsRefused(new Author(Role.PHYSICIAN, Protocols.INVESTIGATOR), SIGNED, "2027-01-04T08:20"))
                .contains("The protocol names \"Phil Physician\"");
        assertThat(story.studyIsRefused(MONITOR, SIGNED, "2027-01-04T08:20")).contains("cannot write");
        assertThat(story.studyIsRefused(
                        PHYSICIAN, new StudyEvent.ProtocolSigned("2", SEALED, "approved"), "2027-01-04T08:20"))
                .contains("the protocol is version 1");
        story.study(PHYSICIAN, SIGNED, "2027-01-04T08:30");
        story.study(INVESTIGATOR, new StudyEvent.StudyActivated("1"), "2027-01-04T09:00");
        assertThat(story.conduct().authority().isActive()).isTrue();
    }

    @Test
    void an_expired_approval_begins_nothing() {
        var expired = new Story(Protocols.study(new Eligibility(false, true, false), LocalDate.of(2027, 1, 3)));
        expired.study(PREPARER, new StudyEvent.AllocationsSealed(SEALED, 4), "2027-01-03T08:00");
        expired.study(INVESTIGATOR, SIGNED, "2027-01-03T08:10");
        expired.study(PHYSICIAN, SIGNED, "2027-01-03T08:30");
        assertThat(expired.studyIsRefused(INVESTIGATOR, new StudyEvent.StudyActivated("1"), "2027-01-04T00:30"))
                .contains("LEGAL");
        expired.study(INVESTIGATOR, new StudyEvent.StudyActivated("1"), "2027-01-03T23:30");
    }

    @Test
    void an_approval_that_runs_out_holds_every_capsule_until_it_is_extended() {
        var running = Story.begun(Protocols.study(new Eligibility(false, true, false), LocalDate.of(2027, 1, 10)));
        running.prepares("2027-01-11T09:00");
        assertThat(running.rulesBefore("2027-01-11T09:00")).containsExactly("APPROVAL");
        running.study(
                INVESTIGATOR, new StudyEvent.ApprovalExtended("2027/1", LocalDate.of(2027, 1, 11)), "2027-01-11T08:00");
        assertThat(running.rulesBefore("2027-01-11T09:00")).isEmpty();
    }

    @Test
    void an_amendment_is_signed_anew_before_the_next_capsule() {
        var running = Story.begun();
        running.prepares("2027-01-11T09:00");
        running.study(INVESTIGATOR, new StudyEvent.ProtocolAmended("2", SEALED, "clearer words"), "2027-01-11T08:00");
        assertThat(running.verdict("2027-01-11T09:00", null).verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void an_amendment_has_a_version_of_its_own_and_a_reason() {
        var running = Story.begun();
        assertThat(running.studyIsRefused(
                        INVESTIGATOR, new StudyEvent.ProtocolAmended("1", SEALED, "clearer words"), "2027-01-11T08:00"))
                .contains("Version 1 is the version in force");
        assertThat(running.studyIsRefused(
                        INVESTIGATOR, new StudyEvent.ProtocolAmended("2", SEALED, " "), "2027-01-11T08:00"))
                .contains("needs a reason");
    }

    @Test
    void what_is_decided_about_the_study_says_why() {
        var running = Story.begun();
        var at = "2027-01-11T08:00";
        assertThat(running.studyIsRefused(
                        INVESTIGATOR, new StudyEvent.ApprovalExtended(" ", LocalDate.of(2029, 1, 1)), at))
                .contains("needs its reference");
        assertThat(running.studyIsRefused(MONITOR, new StudyEvent.StudyStopped(null, ""), at))
                .contains("needs a reason");
        running.study(MONITOR, new StudyEvent.StudyStopped(null, "a signal"), at);
        assertThat(running.studyIsRefused(MONITOR, new StudyEvent.StudyResumed("", Protocols.INVESTIGATOR), at))
                .contains("needs a reason");
        assertThat(running.studyIsRefused(MONITOR, new StudyEvent.StudyResumed("reviewed", MONITOR.name()), at))
                .contains("second signature");
        running.study(MONITOR, new StudyEvent.StudyResumed("reviewed", Protocols.INVESTIGATOR), at);
        assertThat(running.conduct().authority().stop()).isNull();
    }

    @Test
    void a_stop_of_the_study_is_an_alarm_that_somebody_reads_or_ends() {
        var running = Story.begun();
        running.study(PHYSICIAN, new StudyEvent.StudyStopped(null, "a signal"), "2027-01-11T08:00");
        var stop = running.log().getLast().id();
        var sent = new Oversight.AlarmSent(stop, Oversight.Channel.EMAIL, "on duty", true, "taken");
        var read = new StudyEvent.StopAlarm(new Oversight.AlarmRead(stop, "The board meets"));

        assertThat(running.studyIsRefused(PHYSICIAN, new StudyEvent.StopAlarm(sent), "2027-01-11T08:01"))
                .contains("cannot write");
        running.study(Author.RULES, new StudyEvent.StopAlarm(sent), "2027-01-11T08:01");
        assertThat(running.studyIsRefused(PREPARER, read, "2027-01-11T08:02")).contains("cannot write");
        assertThat(running.studyIsRefused(
                        MONITOR,
                        new StudyEvent.StopAlarm(new Oversight.AlarmRead(stop.followedBy("another"), "")),
                        "2027-01-11T08:02"))
                .contains("no such stop");
        running.study(MONITOR, read, "2027-01-11T08:03");
        running.study(INVESTIGATOR, read, "2027-01-11T08:04");

        var stops = running.conduct().stops();
        assertThat(stops.messages().sent()).extracting(Supervision.Sent::what).containsExactly(sent);
        assertThat(stops.alarm(stop).orElseThrow().readBy()).isEqualTo(MONITOR);
        assertThat(running.conduct().authority().stop())
                .as("who reads it lifts nothing")
                .isEqualTo("a signal");

        running.study(MONITOR, new StudyEvent.StudyResumed("reviewed", Protocols.INVESTIGATOR), "2027-01-11T09:00");
        running.study(INVESTIGATOR, new StudyEvent.StudyStopped(null, "once more"), "2027-01-11T10:00");
        assertThat(running.conduct().stops().alarms()).hasSize(2);
        assertThat(running.conduct().stops().alarms().getLast().readAt()).isNull();
        running.study(MONITOR, new StudyEvent.StudyResumed("reviewed", Protocols.INVESTIGATOR), "2027-01-11T11:00");
        assertThat(running.conduct().stops().alarms().getLast().readBy())
                .as("whoever lets it go on has seen why it waited")
                .isEqualTo(MONITOR);
    }

    @Test
    void only_the_sealed_list_is_opened_and_only_after_the_data_are_locked() {
        var running = Story.begun();
        var opened = new StudyEvent.AllocationsOpened(SEALED, List.of());
        assertThat(running.studyIsRefused(PREPARER, opened, "2027-03-01T09:00")).contains("must be locked");
        running.study(INVESTIGATOR, new StudyEvent.DataLocked("done"), "2027-03-01T10:00");
        assertThat(running.studyIsRefused(
                        PREPARER, new StudyEvent.AllocationsOpened("b".repeat(64), List.of()), "2027-03-01T11:00"))
                .contains("is not the one that was sealed");
        running.study(PREPARER, opened, "2027-03-01T12:00");
        assertThat(running.conduct().allocations().opened()).isTrue();
        assertThat(running.studyIsRefused(
                        PREPARER, new StudyEvent.AllocationsSealed("b".repeat(64), 4), "2027-03-01T13:00"))
                .contains("locked");
    }

    @Test
    void locked_data_are_neither_added_to_nor_corrected() {
        var running = Story.begun();
        running.tells(vitals(120, 70), "2027-01-11T08:00");
        running.study(INVESTIGATOR, new StudyEvent.DataLocked("done"), "2027-03-01T10:00");
        assertThat(running.isRefused(vitals(120, 70), "2027-03-01T11:00")).contains("are locked");
        assertThat(running.isRefused(
                        new Rights.EntryCorrected(
                                running.last(Measurement.VitalsMeasured.class), vitals(119, 70), null, "better"),
                        "2027-03-01T11:00"))
                .contains("are locked");
    }

    @Test
    void after_the_lock_what_protects_somebody_is_still_taken_and_followed() {
        var running = Story.begun();
        running.study(INVESTIGATOR, new StudyEvent.DataLocked("done"), "2027-03-01T10:00");

        running.tells(new Report.UnwellReported(Map.of("chest_pain", Value.yes())), "2027-03-01T11:00");

        assertThat(running.anna().supervision().alarms())
                .extracting(Supervision.Alarm::verdict)
                .contains(Verdict.SEEK_CARE);
        running.tells(INVESTIGATOR, new Report.ContactMade("four-weeks", true), "2027-03-01T11:30");
        assertThat(running.isRefused(
                        new Rights.EntryCorrected(
                                running.last(Report.UnwellReported.class),
                                new Report.UnwellReported(Map.of()),
                                null,
                                "mistaken"),
                        "2027-03-01T12:00"))
                .contains("are locked", "tell it anew");
        assertThat(running.isRefused(new Report.JournalWritten("later", Set.of()), "2027-03-01T12:00"))
                .contains("are locked");
    }

    @Test
    void a_place_in_the_sealed_list_is_given_once() {
        var running = Story.begun();
        var ben = running.propose(
                BEN, participant(BEN), new Admission.Screened(Story.screening()), Times.now(at("2027-01-06T09:00")));
        assertThat(ben).isInstanceOf(Decision.Accepted.class);
        assertThat(running.isRefused(PREPARER, new Admission.AllocationAssigned("BER", 2), "2027-01-06T09:00"))
                .contains("has a place already");
        var other = Story.begun();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> other.enrols(BEN, 1))
                .hasMessageContaining("Place 1 of BER is given to somebody else");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Story.begun().enrols(BEN, 5))
                .hasMessageContaining("places 1 to 4");
    }

    @Test
    void one_person_who_writes_a_name_in_two_ways_signs_once() {
        assertThat(authority("Ada Example", "Dr. A. EXAMPLE").signers()).isEqualTo(1);
        assertThat(authority("Ada Example", "Dr.").signers()).isEqualTo(1);
        assertThat(authority("Ada Example", "Ben Example").signers()).isEqualTo(2);
    }

    @Test
    void a_signature_is_the_name_of_the_protocol_however_it_is_written() {
        story.study(new Author(Role.INVESTIGATOR, "Dr. INVESTIGATOR, Ira"), SIGNED, "2027-01-04T08:10");
        assertThat(story.studyIsRefused(new Author(Role.PHYSICIAN, "P. Physician"), SIGNED, "2027-01-04T08:20"))
                .contains("The protocol names \"Phil Physician\"");
    }

    private static Authority authority(String investigator, String physician) {
        return new Authority(
                HashTreePMap.singleton(Role.INVESTIGATOR, investigator).plus(Role.PHYSICIAN, physician),
                null,
                null,
                null,
                null);
    }

    private String activation() {
        return story.studyIsRefused(INVESTIGATOR, new StudyEvent.StudyActivated("1"), "2027-01-04T08:05");
    }
}
