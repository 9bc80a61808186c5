package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.KIT;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.at;
import static limen.study.Story.inShort;
import static limen.study.Story.participant;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import limen.evidence.Verdict;
import limen.study.AdverseEvents;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Kit;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.Times;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private final Story story = Story.begun();

    @Test
    void leaving_dosing_stops_capsules_and_keeps_the_rest() {
        assertThat(inShort(story.tells(new Rights.WithdrawnFromDosing("enough"), "2027-01-12T09:00")))
                .containsExactly("stop WITHDRAW", "alarm WITHDRAW");
        assertThat(story.anna().standing().dataWithdrawn()).isFalse();
        story.tells(vitals(118, 74), "2027-01-13T09:00");
        assertThat(story.verdict("2027-01-18T09:00", null).because())
                .anyMatch(words -> words.startsWith("You decided to stop"));
        story.tells(new Rights.WithdrawnFromDosing("really"), "2027-01-14T09:00");
        assertThat(story.anna().standing().left())
                .isEqualTo(at("2027-01-12T09:00").toInstant());
    }

    @Test
    void leaving_with_the_data_says_nothing_about_capsules() {
        assertThat(story.tells(new Rights.WithdrawnFromData("private"), "2027-01-12T09:00"))
                .isEmpty();
        assertThat(story.anna().standing().dataWithdrawn()).isTrue();
        assertThat(story.anna().hasStopped()).isFalse();
    }

    @Test
    void of_an_erased_person_nothing_remains_and_nothing_can_be_added() {
        story.takes(new SlotId(1, 1), "2027-01-11T09:00");
        story.tells(new Report.JournalWritten("a secret", Set.of()), "2027-01-11T10:00");
        story.tells(
                new AdverseEvents.Reported(
                        "Headache",
                        "a secret",
                        4,
                        Set.of(AdverseEvents.Seriousness.HOSPITALISATION),
                        AdverseEvents.Causality.POSSIBLE,
                        false,
                        AdverseEvents.Action.NONE,
                        AdverseEvents.Outcome.UNKNOWN),
                "2027-01-11T11:00");
        story.tells(new Rights.Erased("forget me"), "2027-01-12T09:00");
        var erased = story.last(Rights.Erased.class);
        assertThat(story.anna())
                .isEqualTo(story.evolve()
                        .participant(
                                Participant.unknown(ANNA),
                                story.log().stream()
                                        .filter(entry -> entry.id().equals(erased))
                                        .findFirst()
                                        .orElseThrow()));
        assertThat(story.anna().seen().keySet()).containsExactly(erased);
        assertThat(story.conduct().toString()).doesNotContain("secret");
        assertThat(story.isRefused(vitals(118, 74), "2027-01-13T09:00")).contains("was erased");
        assertThat(story.verdict("2027-01-13T09:00", null).verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void whoever_can_no_longer_read_an_erased_record_counts_the_same() {
        story.takes(new SlotId(1, 1), "2027-01-11T09:00");
        story.tells(PHYSICIAN, fatal(), "2027-01-11T11:00");
        var before = story.conduct();
        story.tells(new Rights.Erased("forget me"), "2027-01-12T09:00");
        var now = story.conduct();

        assertThat(now.tally().relatedSerious())
                .isEqualTo(before.tally().relatedSerious())
                .isEqualTo(1);
        assertThat(now.tally().lifeThreatening()).isEqualTo(1);
        assertThat(now.tally().dosed()).hasSize(1).doesNotContain(ANNA);
        assertThat(now.allocations().given())
                .isEqualTo(before.allocations().given())
                .isNotEmpty();
        assertThat(now.kits()).extractingByKey(KIT).satisfies(kit -> {
            assertThat(kit.where()).isEqualTo(Kit.Where.DISPENSED);
            assertThat(kit.holder()).isNotNull().isNotEqualTo(ANNA);
        });
        assertThat(afresh(ANNA))
                .usingRecursiveComparison()
                .ignoringFields("seen")
                .isEqualTo(now);
    }

    /// The study as somebody finds it who can read everything but one person's entries.
    private Conduct afresh(ParticipantId unreadable) {
        var conduct = Conduct.NEW;
        for (var entry : story.log()) {
            if (!unreadable.equals(entry.participant())) {
                conduct = story.evolveStudy().after(conduct, entry);
            }
        }
        return conduct;
    }

    private static AdverseEvents.Reported fatal() {
        return new AdverseEvents.Reported(
                "Headache",
                "a secret",
                5,
                Set.of(AdverseEvents.Seriousness.DEATH),
                AdverseEvents.Causality.POSSIBLE,
                false,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.FATAL);
    }

    @Test
    void an_erasure_sent_twice_is_one() {
        var erasure = Entry.of(
                story.nextId(), ANNA, participant(ANNA), Times.now(at("2027-01-12T09:00")), new Rights.Erased("bye"));
        story.propose(erasure);
        assertThat(story.propose(erasure)).isEqualTo(story.decide().decide(story.conduct(), story.anna(), erasure));
        assertThat(((Decision.Accepted) story.propose(erasure)).entries()).isEmpty();
    }
}
