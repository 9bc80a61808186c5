package limen.storage.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;
import org.jspecify.annotations.Nullable;

/// What a log is held against.
///
/// @param stored checkpoints from the log itself
/// @param outside checkpoints that were kept elsewhere
/// @param codes of checkpoints that were written down or told
/// @param trusted public keys of those who sign what is kept elsewhere; none if nobody is named
/// @param erased strands whose keys were destroyed, each with the proof that lies beside it
/// @param own public key of the log itself, as its opened keys say; null if they are not at hand
public record AuditBasis(
        String study,
        List<Blob> stored,
        List<Checkpoint> outside,
        List<Code> codes,
        Set<Blob> trusted,
        Map<Tag, Blob> erased,
        @Nullable Blob own) {
    public AuditBasis {
        stored = List.copyOf(stored);
        outside = List.copyOf(outside);
        codes = List.copyOf(codes);
        trusted = Set.copyOf(trusted);
        erased = Map.copyOf(erased);
    }

    /// Only what lies in the log itself.
    public static AuditBasis of(String study, List<Blob> stored, Map<Tag, Blob> erased) {
        return new AuditBasis(study, stored, List.of(), List.of(), Set.of(), erased, null);
    }

    public AuditBasis holding(List<Checkpoint> checkpoints, List<Code> written) {
        return new AuditBasis(study, stored, checkpoints, written, trusted, erased, own);
    }

    public AuditBasis trusting(Set<Blob> keys) {
        return new AuditBasis(study, stored, outside, codes, keys, erased, own);
    }

    /// With the key by which the log signs.
    public AuditBasis signedBy(Blob key) {
        return new AuditBasis(study, stored, outside, codes, trusted, erased, key);
    }
}
