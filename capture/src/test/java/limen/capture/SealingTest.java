package limen.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.UUID;
import limen.storage.keeper.StorageFault;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Secret;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final Stretching QUICK = new Stretching(8, 1, 1);
    private static final Opener OWN = new Opener.Passphrase("of the list alone");
    private static final Author PREPARER = new Author(Role.PREPARER, "Pat Preparer");
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2027-03-02T12:00+01:00[Europe/Zurich]");

    private static SealedList list(String digit) {
        var study = (SupervisedStudy) Conducted.protocol("n-of-1.yaml");
        return new SealedList(AllocationList.of(study, new Secret(digit.repeat(64))), new Secret("9".repeat(64)));
    }

    private static Entry sealing(SealedList list) {
        return Entry.ofStudy(
                new EventId(UUID.randomUUID()),
                PREPARER,
                Times.now(NOON),
                new StudyEvent.AllocationsSealed(
                        Commitment.to(list.list(), list.nonce()).sha256(),
                        list.list().sequences().size()));
    }

    @Test
    void a_list_is_sealed_once_and_the_first_one_stays() {
        var first = list("1");
        var second = list("2");
        try (var study = Conducted.by("n-of-1.yaml").open()) {
            var entry = sealing(first);
            assertThat(study.allocations(OWN)).isEmpty();
            assertThat(study.seal(entry, first, OWN, QUICK)).isInstanceOf(Receipt.Entered.class);
            assertThat(study.seal(entry, first, OWN, QUICK)).isInstanceOf(Receipt.KnownAlready.class);
            assertThat(study.seal(sealing(second), second, OWN, QUICK))
                    .isInstanceOfSatisfying(
                            Receipt.Refused.class,
                            refused -> assertThat(refused.because()).contains("sealed already"));
            assertThat(study.allocations(OWN)).contains(first);
            assertThat(study.history()).hasSize(1);
        }
    }

    @Test
    void a_list_opens_with_its_own_passphrase_alone_and_under_its_own_name() {
        var list = list("1");
        try (var study = Conducted.by("n-of-1.yaml").open()) {
            assertThatThrownBy(() -> study.seal(sealing(list("2")), list, OWN, QUICK))
                    .isInstanceOf(IllegalArgumentException.class);
            study.seal(sealing(list), list, OWN, QUICK);
            assertThatThrownBy(() -> study.allocations(new Opener.Passphrase("a passphrase of a test")))
                    .isInstanceOf(StorageFault.class);
        }
    }
}
