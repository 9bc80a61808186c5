package limen.analysis;

import java.util.List;

/// What a table tells of how its capsules were drawn.
public sealed interface Draw {
    /// In blocks: within each, any order of its capsules was as likely as any other.
    ///
    /// @param blocks the capsule days of each, in their order
    record InBlocks(List<List<Double>> blocks) implements Draw {
        public InBlocks {
            blocks = blocks.stream().map(List::copyOf).toList();
        }
    }

    /// The days on which a capsule was taken are known, the scheme is not.
    record OnDays(List<Double> days) implements Draw {
        public OnDays {
            days = List.copyOf(days);
        }
    }

    /// Nothing is told: every day may have had a capsule.
    record NotTold() implements Draw {}
}
