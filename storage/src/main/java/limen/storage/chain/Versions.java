package limen.storage.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.storage.keeper.Tag;

/// Counts the rows of each strand as they come.
final class Versions {
    private static final int MOST = 1_000;

    /// @param before the row of the same strand in front of it; 0 if it is the first
    record Gap(int before, Flaw.GapInStrand flaw) {}

    private static final class Strand {
        private int version;
        private int position;
    }

    private final Map<Tag, Strand> strands = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    void add(Slip slip) {
        var strand = strands.computeIfAbsent(slip.strand(), tag -> new Strand());
        if (slip.version() != strand.version + 1 && gaps.size() < MOST) {
            gaps.add(new Gap(
                    strand.position, new Flaw.GapInStrand(slip.position(), strand.version + 1, slip.version())));
        }
        strand.version = slip.version();
        strand.position = slip.position();
    }

    /// The gaps that nothing else explains.
    List<Flaw> gaps(Damage damage) {
        return gaps.stream()
                .filter(gap -> !damage.touches(
                        Math.min(gap.before(), gap.flaw().position()),
                        Math.max(gap.before(), gap.flaw().position())))
                .<Flaw>map(Gap::flaw)
                .toList();
    }

    int among(Set<Tag> erased) {
        return (int) erased.stream().filter(strands::containsKey).count();
    }
}
