package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import limen.notation.Sha256;
import limen.study.Dosing.LabelsShuffled;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class LabelOrderTest {
    @Test
    void the_code_brings_the_order_back_and_no_other_code_does() {
        Seeded.forAll("label shuffles", 300, random -> {
            var placebos = 1 + random.nextInt(50);
            var labels = placebos + 1 + random.nextInt(placebos);
            var code = RevealCode.drawn(random);
            var order = LabelOrder.of(labels, placebos, code);
            var kept = LabelOrder.shuffled(labels, placebos, code);

            assertThat(order.placebos())
                    .hasSize(placebos)
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .allMatch(label -> label >= 1 && label <= labels);
            assertThat(LabelOrder.opens(kept, code)).isTrue();
            assertThat(LabelOrder.of(kept.labels(), kept.placebos(), code)).isEqualTo(order);
            assertThat(LabelOrder.opens(kept, RevealCode.drawn(random))).isFalse();
            assertThat(LabelOrder.opens(new LabelsShuffled(labels, placebos, "0".repeat(64)), code))
                    .isFalse();
        });
    }

    @Test
    void each_order_of_four_labels_comes_about_equally_often() {
        var random = new SplittableRandom(11);
        var counts = new HashMap<List<Integer>, Integer>();
        for (int i = 0; i < 6000; i++) {
            counts.merge(LabelOrder.of(4, 2, RevealCode.drawn(random)).placebos(), 1, Integer::sum);
        }

        // 1000 of each of the six are expected, give or take 29.
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> count > 860 && count < 1140);
    }

    @Test
    void what_is_kept_tells_nothing_of_the_order_without_the_code() {
        // The same order under two codes has two fingerprints, so that trying all orders tells nothing.
        var random = new SplittableRandom(3);
        var first = RevealCode.drawn(random);
        var order = LabelOrder.of(2, 1, first);
        var other = RevealCode.drawn(random);
        while (!LabelOrder.of(2, 1, other).equals(order)) {
            other = RevealCode.drawn(random);
        }

        assertThat(LabelOrder.shuffled(2, 1, first).sha256())
                .isNotEqualTo(LabelOrder.shuffled(2, 1, other).sha256());
        assertThat(order.toString()).isEqualTo("LabelOrder[2 labels]");
        assertThat(first.toString()).doesNotContain(first.symbols());
    }

    @Test
    void a_code_is_read_however_it_is_typed() {
        Seeded.forAll("codes as typed", 200, random -> {
            var code = RevealCode.drawn(random);
            var typed = code.grouped().toLowerCase(Locale.ROOT);
            assertThat(RevealCode.read(" " + typed.replace('0', 'o').replace('1', 'l') + "\n"))
                    .hasValue(code);
            assertThat(code.grouped()).matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}");
        });
        assertThat(RevealCode.read("")).isEmpty();
        assertThat(RevealCode.read("U".repeat(24))).isEmpty();
        assertThat(RevealCode.read("A".repeat(23))).isEmpty();
    }

    @Test
    void fewer_placebos_than_half_are_not_shuffled() {
        for (var wrong : List.of(List.of(8, 3), List.of(8, 8), List.of(1, 1), List.of(101, 60), List.of(0, 0))) {
            assertThatThrownBy(() -> new LabelsShuffled(wrong.getFirst(), wrong.getLast(), "0".repeat(64)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at least half of them placebo");
        }
        assertThat(new LabelsShuffled(8, 4, "0".repeat(64)).placebos()).isEqualTo(4);
    }

    /// So that another program can open an envelope: the rule of this class, written once more.
    @Test
    void an_order_made_by_hand_from_a_known_code_is_the_same() {
        var code = new RevealCode("0123456789ABCDEFGHJKMNPQ");
        var seed = new Secret(Sha256.of("limen-labels-1/order/0123456789ABCDEFGHJKMNPQ"));
        var places = new ArrayList<>(Collections.nCopies(3, "placebo"));
        places.addAll(Collections.nCopies(2, "active"));
        var stream = new RandomStream(seed, "labels");
        for (int i = 4; i > 0; i--) {
            Collections.swap(places, i, stream.below(i + 1));
        }

        var order = LabelOrder.of(5, 3, code);
        for (int label = 1; label <= 5; label++) {
            assertThat(order.isPlacebo(label)).isEqualTo(places.get(label - 1).equals("placebo"));
        }
    }
}
