package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import limen.capture.Receipt;
import limen.storage.key.Opener;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Kit;
import limen.study.KitNumber;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.Times;
import org.junit.jupiter.api.Test;

/// Which kit the page of a capsule names, after weeks of which each brought another kit.
class KitOfACapsuleTest {
    private static final Instant FIRST = Instant.parse("2027-03-03T06:30:00Z");

    private static final int MORNING = 6;
    private static final int EVENING = 21;

    private record Open(ParticipantId person, Instant at, Checks checks) {}

    @Test
    void it_is_the_kit_that_the_list_keeps_for_this_capsule() throws Exception {
        try (var lived = LivedStudy.of("n-of-1.yaml", 3, 11)) {
            var several = 0;
            for (int week = 0; week < 6; week++) {
                var open = open(lived, FIRST.plus(Duration.ofDays(7L * week)));
                several +=
                        lived.study().situation(open.person()).person().kits().size() > 1 ? 1 : 0;

                assertThat(open.checks().kit()).contains(planned(lived, open));
                assertThat(open.checks().lacksKit()).isFalse();
            }
            assertThat(several).as("people with more than one kit").isGreaterThan(2);
        }
    }

    @Test
    void who_gave_it_back_is_named_no_older_one() throws Exception {
        try (var lived = LivedStudy.of("n-of-1.yaml", 3, 11)) {
            var open = open(lived, FIRST.plus(Duration.ofDays(28)));
            comesBack(lived, open);

            var situation = lived.study().situation(open.person());
            var checks = Checks.of(situation, open.at()).orElseThrow();

            assertThat(situation.conduct().kits().values())
                    .as("an older kit that is still with them")
                    .anyMatch(kit ->
                            kit.where() == Kit.Where.DISPENSED && open.person().equals(kit.holder()));
            assertThat(checks.kit()).isEmpty();
            assertThat(checks.lacksKit()).isTrue();
        }
    }

    @Test
    void a_study_without_kits_lacks_none() throws Exception {
        try (var lived = LivedStudy.of("dose-finding.yaml", 3, 11)) {
            var checks = open(lived, FIRST).checks();

            assertThat(checks.kit()).isEmpty();
            assertThat(checks.lacksKit()).isFalse();
        }
    }

    private static void comesBack(LivedStudy lived, Open open) {
        var situation = lived.study().situation(open.person());
        var at = new Times(null, open.at().atZone(situation.person().standing().zone(open.at())), open.at());
        var back = new Dosing.KitReturned(planned(lived, open), 1);
        var preparer = new Author(Role.PREPARER, "Pat Preparer");
        assertThat(lived.study().propose(Entry.of(new EventId(UUID.randomUUID()), open.person(), preparer, at, back)))
                .isInstanceOf(Receipt.Entered.class);
    }

    private static KitNumber planned(LivedStudy lived, Open open) {
        var place = Objects.requireNonNull(
                lived.study().situation(open.person()).person().standing().place(), "a place in the list");
        return lived.study()
                .allocations(new Opener.Passphrase(LivedStudy.LIST_PASSPHRASE))
                .orElseThrow()
                .list()
                .kit(place.stratum(), place.sequence(), open.checks().slot().period())
                .orElseThrow()
                .number();
    }

    /// The next moment of a day at which somebody has a capsule to take. It can be taken from the evening before on,
    /// and
    /// these people come for their kit in the morning.
    private static Open open(LivedStudy lived, Instant from) {
        for (var at = from; ; at = at.plus(Duration.ofHours(3))) {
            lived.until(at);
            for (var person : lived.study().people()) {
                var checks = Checks.of(lived.study().situation(person), at);
                var hour = at.atZone(ZoneId.of("Europe/Zurich")).getHour();
                if (checks.isPresent() && hour >= MORNING && hour < EVENING) {
                    return new Open(person, at, checks.get());
                }
            }
        }
    }
}
