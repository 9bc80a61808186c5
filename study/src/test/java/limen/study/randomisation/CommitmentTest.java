package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import limen.notation.Sha256;
import limen.study.KitNumber;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final Secret NONCE = Studies.secret(99);
    private static final AllocationList LIST = Studies.WITHIN.list(Studies.secret(1));
    private static final Commitment PROMISE = Commitment.to(LIST, NONCE);

    @Test
    void the_list_and_its_nonce_keep_the_promise() {
        assertThat(Commitment.verify(LIST, NONCE, PROMISE.sha256())).isTrue();
        assertThat(PROMISE.sha256()).matches("[0-9a-f]{64}");
        assertThat(PROMISE.hashes()).hasSize(4 + 4);
    }

    @Test
    void no_other_list_or_nonce_keeps_it() {
        Seeded.forAll("another list", 300, random -> {
            var sequences = new ArrayList<>(LIST.sequences());
            var kits = new ArrayList<>(LIST.kits());
            var version = LIST.version();
            switch (random.nextInt(5)) {
                case 0 -> {
                    var place = random.nextInt(sequences.size());
                    var arms = new ArrayList<>(sequences.get(place).arms());
                    var period = random.nextInt(arms.size());
                    arms.set(period, arms.get(period).equals("low") ? "placebo" : "low");
                    sequences.set(place, new Sequence("BER", place + 1, arms));
                }
                case 1 -> {
                    var kit = kits.remove(random.nextInt(kits.size()));
                    kits.add(new Kit(kit.number(), kit.use(), kit.arm(), kit.capsules() + 1));
                }
                case 2 -> kits.removeAll(LIST.spares().subList(0, 1));
                case 3 -> Collections.swap(sequences, 0, 1 + random.nextInt(3));
                case 4 -> version = "1.1";
                default -> throw new IllegalStateException();
            }
            var other = new AllocationList(LIST.study(), version, sequences, kits);
            assertThat(Commitment.verify(other, NONCE, PROMISE.sha256())).isFalse();
        });
        assertThat(Commitment.verify(LIST, Studies.secret(98), PROMISE.sha256()))
                .isFalse();
    }

    @Test
    void one_place_can_be_opened_alone() {
        for (var place : LIST.sequences()) {
            var opening = Commitment.open(LIST, NONCE, place);
            assertThat(opening.verifies(PROMISE.sha256())).isTrue();
            assertThat(opening.text())
                    .contains("place BER %d\narms %s\n".formatted(place.number(), String.join(" ", place.arms())));
            var shown = opening.text() + opening.salt() + opening.commitment();
            LIST.kits().stream()
                    .filter(kit -> !LIST.kits(place).contains(kit))
                    .forEach(
                            kit -> assertThat(shown).doesNotContain(kit.number().text()));
        }
    }

    @Test
    void an_opening_that_was_changed_is_not_believed() {
        var opening = Commitment.open(LIST, NONCE, LIST.sequences().getFirst());
        var text = opening.text().replaceFirst("arms \\S+ ", "arms other ");
        assertThat(new Commitment.Opening(1, text, opening.salt(), PROMISE).verifies(PROMISE.sha256()))
                .isFalse();
        assertThat(new Commitment.Opening(2, opening.text(), opening.salt(), PROMISE).verifies(PROMISE.sha256()))
                .isFalse();
        assertThat(new Commitment.Opening(9, opening.text(), opening.salt(), PROMISE).verifies(PROMISE.sha256()))
                .isFalse();
        assertThat(new Commitment.Opening(1, opening.text(), "0".repeat(64), PROMISE).verifies(PROMISE.sha256()))
                .isFalse();
        // Its own list, honestly hashed, is another promise.
        var own = Commitment.to(Studies.WITHIN.list(Studies.secret(2)), NONCE);
        assertThat(new Commitment.Opening(1, opening.text(), opening.salt(), own).verifies(PROMISE.sha256()))
                .isFalse();
        assertThatThrownBy(() -> new Commitment("LIM-01", "1.0", PROMISE.sha256(), own.hashes()))
                .hasMessageContaining("not " + PROMISE.sha256());
    }

    @Test
    void the_published_hashes_cannot_be_told_from_those_of_the_opposite_list() {
        // Two places with the same arms have different hashes, and no guess can be tried out without the nonce.
        var hashes = new HashSet<String>();
        for (long nonce = 0; nonce < 50; nonce++) {
            hashes.addAll(Commitment.to(LIST, Studies.secret(nonce)).hashes());
        }
        assertThat(hashes).hasSize(50 * 8);
        var leaf = CanonicalForm.leaves(LIST).getFirst();
        assertThat(PROMISE.hashes()).doesNotContain(Sha256.of(leaf), Sha256.of("salt \n" + leaf));
    }

    @Test
    void the_canonical_form_is_what_its_description_says() {
        var list = new AllocationList(
                "LIM-01",
                "1.0",
                List.of(new Sequence("BER", 1, List.of("low", "placebo"))),
                List.of(
                        kit("LIM-0713-444", new Kit.Use.Planned("BER", 1, 1), "low"),
                        kit("LIM-5821-903", new Kit.Use.Planned("BER", 1, 2), "placebo"),
                        kit("LIM-2209-137", new Kit.Use.Spare(), "low")));
        assertThat(CanonicalForm.leaves(list)).containsExactly("""
                place BER 1
                arms low placebo
                kit LIM-0713-444 period 1 arm low capsules 4
                kit LIM-5821-903 period 2 arm placebo capsules 4
                """, """
                spare LIM-2209-137 arm low capsules 4
                """);
    }

    @Test
    void a_kit_for_a_place_that_is_not_there_is_refused() {
        var list = new AllocationList(
                "LIM-01",
                "1.0",
                List.of(new Sequence("BER", 1, List.of("low"))),
                List.of(kit("LIM-0713-444", new Kit.Use.Planned("BER", 1, 2), "low")));
        assertThatThrownBy(() -> Commitment.to(list, NONCE)).hasMessageContaining("LIM-0713-444");
    }

    private static Kit kit(String number, Kit.Use use, String arm) {
        return new Kit(new KitNumber(number), use, arm, 4);
    }
}
