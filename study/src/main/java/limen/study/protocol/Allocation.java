package limen.study.protocol;

import java.util.List;

/// How conditions reach people.
public sealed interface Allocation {
    /// One arm, known to all.
    record Open() implements Allocation {}

    /// Each person keeps one arm; arms are shuffled within blocks of people, apart for each stratum.
    ///
    /// @param blockSizes one is drawn at random for each block, so that the end of a block cannot be foreseen
    /// @param strata codes of the strata; a site is always one
    record BetweenPeople(List<Integer> ratio, List<Integer> blockSizes, List<String> strata) implements Allocation {
        public BetweenPeople {
            ratio = List.copyOf(ratio);
            blockSizes = List.copyOf(blockSizes);
            strata = List.copyOf(strata);
        }
    }

    /// Each person goes through all arms; arms are shuffled within blocks of periods, the first block too.
    ///
    /// @param block how many periods form a block; a multiple of the number of arms
    record WithinPerson(int block) implements Allocation {}
}
