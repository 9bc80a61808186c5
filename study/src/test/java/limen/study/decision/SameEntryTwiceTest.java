package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.at;
import static limen.study.Story.participant;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import limen.study.Entry;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.Times;
import org.junit.jupiter.api.Test;

class SameEntryTwiceTest {
    private final Story story = Story.begun();

    @Test
    void the_same_entry_twice_is_decided_once() {
        var entry =
                Entry.of(story.nextId(), ANNA, participant(ANNA), Times.now(at("2027-01-11T08:00")), vitals(165, 80));
        var first = (Decision.Accepted) story.propose(entry);
        var entries = story.log().size();
        assertThat(first.entries()).hasSize(5);
        assertThat(((Decision.Accepted) story.propose(entry)).entries()).isEmpty();
        assertThat(story.log()).hasSize(entries);
    }

    @Test
    void the_same_entry_twice_is_folded_once() {
        story.takes(new SlotId(1, 1), "2027-01-11T09:00");
        story.tells(vitals(165, 80), "2027-01-11T10:00");
        var anna = story.anna();
        var conduct = story.conduct();
        for (var entry : story.log()) {
            if (entry.participant() != null) {
                anna = story.evolve().participant(anna, entry);
            }
            conduct = story.evolveStudy().after(conduct, entry);
        }
        assertThat(anna).isEqualTo(story.anna());
        assertThat(conduct).isEqualTo(story.conduct());
    }

    @Test
    void the_same_cause_and_rule_give_the_same_identity() {
        var entry =
                Entry.of(story.nextId(), ANNA, participant(ANNA), Times.now(at("2027-01-11T08:00")), vitals(165, 80));
        var once = story.decide().decide(story.conduct(), story.anna(), entry);
        assertThat(story.decide().decide(story.conduct(), story.anna(), entry)).isEqualTo(once);
        assertThat(((Decision.Accepted) once).entries()).extracting(Entry::id).doesNotHaveDuplicates();
    }
}
