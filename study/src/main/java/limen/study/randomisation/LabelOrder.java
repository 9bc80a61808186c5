package limen.study.randomisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import limen.study.Dosing.LabelsShuffled;

/// Which of the labels 1, 2, 3 ... stand for placebo, in an order that follows from a code alone.
///
/// Whoever forgets the code and the order keeps nothing that tells them. The fingerprint, which is a [Commitment],
/// says later whether a code is the one. How it follows: as many `placebo` as there are and then as many `active`,
/// shuffled
/// by the stream `labels` ([RandomStream]) of the secret SHA-256(`limen-labels-1/order/CODE`); the nonce is
/// SHA-256(`limen-labels-1/nonce/CODE`).
///
/// @param labels how many there are
/// @param placebos the labels that stand for placebo, in order
public record LabelOrder(int labels, List<Integer> placebos) {
    private static final String NAME = "labels";
    private static final String PLACEBO = "placebo";
    private static final String ACTIVE = "active";

    public LabelOrder {
        placebos = List.copyOf(placebos);
    }

    /// The order of so many labels that a code reveals.
    public static LabelOrder of(int labels, int placebos, RevealCode code) {
        var arms = new ArrayList<>(Collections.nCopies(placebos, true));
        arms.addAll(Collections.nCopies(labels - placebos, false));
        new RandomStream(code.secret("order"), NAME).shuffle(arms);
        return new LabelOrder(
                labels,
                IntStream.rangeClosed(1, labels)
                        .filter(label -> arms.get(label - 1))
                        .boxed()
                        .toList());
    }

    /// The event that keeps what may be known of a shuffle.
    public static LabelsShuffled shuffled(int labels, int placebos, RevealCode code) {
        return new LabelsShuffled(labels, placebos, of(labels, placebos, code).fingerprint(code));
    }

    /// Whether a code is the one under which labels were shuffled.
    public static boolean opens(LabelsShuffled shuffled, RevealCode code) {
        return of(shuffled.labels(), shuffled.placebos(), code)
                .fingerprint(code)
                .equals(shuffled.sha256());
    }

    public boolean isPlacebo(int label) {
        return placebos.contains(label);
    }

    private String fingerprint(RevealCode code) {
        var places = IntStream.rangeClosed(1, labels)
                .mapToObj(label -> new Sequence(NAME, label, List.of(isPlacebo(label) ? PLACEBO : ACTIVE)))
                .toList();
        return Commitment.to(new AllocationList(NAME, "1", places, List.of()), code.secret("nonce"))
                .sha256();
    }

    /// How many there are, and nothing of what they hide.
    @Override
    public String toString() {
        return "LabelOrder[%d labels]".formatted(labels);
    }
}
