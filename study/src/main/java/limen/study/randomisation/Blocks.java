package limen.study.randomisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import limen.study.protocol.Allocation;
import limen.study.protocol.Arm;
import limen.study.protocol.SupervisedStudy;

/// Permuted blocks: within each block every arm has its exact share, and all orders are equally likely.
final class Blocks {
    private final List<String> arms;
    private final int periods;
    private final Allocation allocation;

    Blocks(SupervisedStudy study) {
        this.arms = study.arms().stream().map(Arm::code).toList();
        this.periods = study.course().periods();
        this.allocation = study.allocation();
    }

    /// The sequences of one stratum, at least so many; whole blocks of people, so there may be a few
    /// more.
    List<Sequence> sequences(String stratum, int people, RandomStream stream) {
        return switch (allocation) {
            case Allocation.Open() -> open(stratum, people);
            case Allocation.BetweenPeople between -> between(between, stratum, people, stream);
            case Allocation.WithinPerson within -> within(within, stratum, people, stream);
        };
    }

    private List<Sequence> open(String stratum, int people) {
        if (arms.size() != 1) {
            throw new IllegalArgumentException(
                    "An open study has one arm, not the %d arms %s".formatted(arms.size(), arms));
        }
        var sequences = new ArrayList<Sequence>();
        for (int number = 1; number <= people; number++) {
            sequences.add(new Sequence(stratum, number, Collections.nCopies(periods, arms.getFirst())));
        }
        return sequences;
    }

    private List<Sequence> between(Allocation.BetweenPeople between, String stratum, int people, RandomStream stream) {
        check(between);
        var sequences = new ArrayList<Sequence>();
        while (sequences.size() < people) {
            var size =
                    between.blockSizes().get(stream.below(between.blockSizes().size()));
            for (var arm : block(between.ratio(), size, stream)) {
                sequences.add(new Sequence(stratum, sequences.size() + 1, Collections.nCopies(periods, arm)));
            }
        }
        return sequences;
    }

    private List<Sequence> within(Allocation.WithinPerson within, String stratum, int people, RandomStream stream) {
        if (arms.size() < 2 || within.block() < 1 || within.block() % arms.size() != 0) {
            throw new IllegalArgumentException(
                    "A block of %d periods cannot hold %d arms equally; expected a multiple of at least 2 arms"
                            .formatted(within.block(), arms.size()));
        }
        if (periods % within.block() != 0) {
            throw new IllegalArgumentException(
                    "%d periods are no whole number of blocks of %d periods".formatted(periods, within.block()));
        }
        var sequences = new ArrayList<Sequence>();
        for (int number = 1; number <= people; number++) {
            var course = new ArrayList<String>();
            while (course.size() < periods) {
                course.addAll(block(Collections.nCopies(arms.size(), 1), within.block(), stream));
            }
            sequences.add(new Sequence(stratum, number, course));
        }
        return sequences;
    }

    private List<String> block(List<Integer> ratio, int size, RandomStream stream) {
        var times = size / sum(ratio);
        var block = new ArrayList<String>();
        for (int arm = 0; arm < arms.size(); arm++) {
            block.addAll(Collections.nCopies(times * ratio.get(arm), arms.get(arm)));
        }
        stream.shuffle(block);
        return block;
    }

    private void check(Allocation.BetweenPeople between) {
        var ratio = between.ratio();
        if (ratio.size() != arms.size() || ratio.stream().anyMatch(share -> share < 1)) {
            throw new IllegalArgumentException(
                    "The ratio %s does not fit the arms %s; expected a share of at least 1 for each"
                            .formatted(ratio, arms));
        }
        if (between.blockSizes().isEmpty()
                || between.blockSizes().stream().anyMatch(size -> size < 1 || size % sum(ratio) != 0)) {
            throw new IllegalArgumentException("Block sizes %s do not fit the ratio %s; expected multiples of %d"
                    .formatted(between.blockSizes(), ratio, sum(ratio)));
        }
    }

    private static int sum(List<Integer> ratio) {
        return ratio.stream().mapToInt(Integer::intValue).sum();
    }
}
