package limen.storage.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.storage.keeper.Tag;

/// The strands that cannot be opened for want of a key: however many rows they have, it is one thing each.
final class Keyless {
    /// What was seen of one strand.
    private static final class Strand {
        private final boolean spoilt;
        private final int first;
        private int last;
        private int rows;

        Strand(Slip slip) {
            this.spoilt = slip.legible() == Legible.SPOILT_KEY;
            this.first = slip.position();
        }
    }

    private final Map<Tag, Strand> strands = new HashMap<>();

    void add(Slip slip) {
        if (slip.legible() == Legible.SPOILT_KEY || slip.legible() == Legible.NO_KEY) {
            var strand = strands.computeIfAbsent(slip.strand(), tag -> new Strand(slip));
            strand.last = slip.position();
            strand.rows++;
        }
    }

    /// @param known flaws that may say already what is the matter with a row: an altered tag is no strand
    List<Flaw> flaws(List<Flaw> known) {
        var flaws = new ArrayList<Flaw>();
        strands.values().stream()
                .filter(strand -> strand.rows > 1 || known.stream().noneMatch(flaw -> Damage.names(flaw, strand.first)))
                .sorted(Comparator.comparingInt(strand -> strand.first))
                .forEach(strand -> flaws.add(new Flaw.KeyLost(strand.first, strand.last, strand.rows, strand.spoilt)));
        return flaws;
    }
}
