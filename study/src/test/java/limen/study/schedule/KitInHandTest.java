package limen.study.schedule;

import static limen.study.Story.ANNA;
import static limen.study.Story.FIRST_DAY;
import static limen.study.Story.KIT;
import static limen.study.Story.PREPARER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import limen.study.Dosing;
import limen.study.KitNumber;
import limen.study.Protocols;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.StudyEvent;
import limen.study.protocol.Course;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// Four periods of a week from Monday, 11 January on, with a capsule on each Monday.
class KitInHandTest {
    private static final Course COURSE = Protocols.study().course();
    private static final KitNumber OTHER = new KitNumber("K-002");

    private static Optional<KitNumber> kit(Story story, int period) {
        return KitInHand.of(COURSE, story.conduct(), story.anna(), new SlotId(period, 1));
    }

    private static void handsOut(Story story, KitNumber kit, String time) {
        story.tells(PREPARER, new Dosing.KitDispensed(kit, 1), time);
    }

    @Test
    void each_period_has_the_kit_that_was_handed_out_for_it_whatever_their_numbers() {
        var story = Story.active(Protocols.study());
        story.enrols(ANNA, 1);
        handsOut(story, OTHER, "2027-01-08T12:00");
        handsOut(story, KIT, "2027-01-15T12:00");

        assertThat(kit(story, 1)).contains(OTHER);
        assertThat(kit(story, 2)).contains(KIT);
        assertThat(kit(story, 3)).isEmpty();
    }

    @Test
    void a_kit_of_an_earlier_period_stands_in_for_none() {
        var story = Story.begun();

        assertThat(kit(story, 1)).contains(KIT);
        assertThat(kit(story, 2)).isEmpty();
    }

    @Test
    void of_two_kits_of_one_period_it_is_the_later_as_long_as_it_is_with_them() {
        var story = Story.begun();
        handsOut(story, OTHER, "2027-01-12T12:00");
        assertThat(kit(story, 1)).contains(OTHER);

        story.tells(PREPARER, new Dosing.KitReturned(OTHER, 1), "2027-01-12T13:00");
        assertThat(kit(story, 1)).contains(KIT);

        story.study(PREPARER, new StudyEvent.KitDestroyed(KIT, "damp", "Wim Witness"), "2027-01-12T14:00");
        assertThat(kit(story, 1)).isEmpty();
    }

    @Test
    void a_kit_of_somebody_else_is_nobody_s() {
        var story = Story.begun();
        story.enrols(Story.BEN, 2);
        story.tells(
                Story.BEN,
                PREPARER,
                new Dosing.KitDispensed(OTHER, 1),
                FIRST_DAY.atTime(12, 0).atZone(Protocols.BERLIN));

        assertThat(kit(story, 1)).contains(KIT);
    }

    @Test
    void a_day_belongs_to_the_period_that_it_is_in_or_that_begins_within_three_days() {
        assertThat(KitInHand.period(COURSE, null, FIRST_DAY)).contains(1);
        Seeded.forAll("a day around a course", 500, random -> {
            var day = random.nextInt(-20, 40);

            var period = KitInHand.period(COURSE, FIRST_DAY, FIRST_DAY.plusDays(day));

            if (day >= COURSE.days()) {
                assertThat(period).isEmpty();
            } else {
                var begins = COURSE.firstDayOf(period.orElseThrow());
                assertThat(period.get() == 1 || day >= begins - KitInHand.AHEAD).isTrue();
                assertThat(period.get() == COURSE.periods() || day < begins + COURSE.daysInPeriod() - KitInHand.AHEAD)
                        .isTrue();
            }
        });
    }
}
