package limen.storage.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;

/// The strands that are called erased, held against what the log signed and against their rows.
final class Tombstones {
    /// What was seen of one strand.
    private static final class Strand {
        /// The row up to which the log says that it went; 0 if the log never said that.
        private final int until;

        private int rows;
        private int first;
        private int after;

        Strand(int until) {
            this.until = until;
        }
    }

    private final Map<Tag, Strand> strands = new HashMap<>();

    /// Nothing can be said without the log's key.
    Tombstones(AuditBasis basis) {
        var key = basis.own();
        if (key != null) {
            basis.erased().forEach((tag, proof) -> strands.put(tag, new Strand(until(basis.study(), tag, proof, key))));
        }
    }

    private static int until(String study, Tag strand, Blob proof, Blob key) {
        return ErasureProof.read(proof)
                .filter(read -> read.holds(study, strand, key))
                .map(ErasureProof::position)
                .orElse(0);
    }

    void add(Slip slip) {
        var strand = strands.get(slip.strand());
        if (strand != null) {
            strand.first = strand.rows == 0 ? slip.position() : strand.first;
            strand.rows++;
            if (strand.until > 0 && strand.after == 0 && slip.position() > strand.until) {
                strand.after = slip.position();
            }
        }
    }

    List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        strands.values().stream()
                .sorted(Comparator.comparingInt(strand -> strand.first))
                .forEach(strand -> {
                    if (strand.until == 0) {
                        flaws.add(new Flaw.ErasureUnproven(strand.first, strand.rows));
                    } else if (strand.after > 0) {
                        flaws.add(new Flaw.AfterErasure(strand.after, strand.until));
                    }
                });
        return flaws;
    }
}
