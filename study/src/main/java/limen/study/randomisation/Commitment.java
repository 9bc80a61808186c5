package limen.study.randomisation;

import java.util.ArrayList;
import java.util.List;

/// A promise about the sealed list that can be kept only by that list: its fingerprint is published
/// before the first capsule, the list and the nonce after the last. How text becomes a fingerprint
/// stands in `CanonicalForm`; why so, in `docs/decisions/0003-allocation-commitment.md`.
///
/// @param sha256 the fingerprint, for the consent page and the report
/// @param hashes of the leaves; they may be public, since each is salted
public record Commitment(String study, String version, String sha256, List<String> hashes) {
    public Commitment {
        hashes = List.copyOf(hashes);
        var expected = CanonicalForm.fingerprint(study, version, hashes);
        if (!expected.equals(sha256)) {
            throw new IllegalArgumentException(
                    "These %d hashes have the fingerprint %s, not %s".formatted(hashes.size(), expected, sha256));
        }
    }

    /// The promise of one list.
    ///
    /// @param nonce drawn for this list alone and kept as secret as the list
    public static Commitment to(AllocationList list, Secret nonce) {
        var hashes = new ArrayList<String>();
        for (var leaf : CanonicalForm.leaves(list)) {
            hashes.add(CanonicalForm.hash(CanonicalForm.salt(nonce, hashes.size() + 1), leaf));
        }
        var sha256 = CanonicalForm.fingerprint(list.study(), list.version(), hashes);
        return new Commitment(list.study(), list.version(), sha256, hashes);
    }

    /// Whether this list is the one that was promised.
    public static boolean verify(AllocationList list, Secret nonce, String sha256) {
        return to(list, nonce).sha256().equals(sha256);
    }

    /// One place alone, as an emergency needs it; the others stay sealed.
    public static Opening open(AllocationList list, Secret nonce, Sequence place) {
        var leaf = list.sequences().indexOf(place);
        if (leaf < 0) {
            throw new IllegalArgumentException(
                    "Place %d of stratum %s is not in this list".formatted(place.number(), place.stratum()));
        }
        return new Opening(
                leaf + 1, CanonicalForm.leaves(list).get(leaf), CanonicalForm.salt(nonce, leaf + 1), to(list, nonce));
    }

    /// One opened leaf, and what it takes to see that it belongs to the promised list.
    ///
    /// @param leaf its number, from 1
    /// @param text of the leaf
    /// @param salt of the leaf; it says nothing about the other salts
    public record Opening(int leaf, String text, String salt, Commitment commitment) {
        /// Whether this leaf was in the list with that published fingerprint.
        public boolean verifies(String sha256) {
            return commitment.sha256().equals(sha256)
                    && leaf >= 1
                    && leaf <= commitment.hashes().size()
                    && commitment.hashes().get(leaf - 1).equals(CanonicalForm.hash(salt, text));
        }
    }
}
