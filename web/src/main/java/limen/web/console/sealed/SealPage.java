package limen.web.console.sealed;

import limen.study.protocol.Blinding;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.Strata;
import limen.web.access.Signatures;
import org.jspecify.annotations.Nullable;

/// The page on which the list of allocations is drawn and sealed.
///
/// @param plan what will be drawn, in one sentence; empty where nothing is blinded
/// @param sealed the published fingerprint; empty before it is sealed
/// @param fault why it was not sealed; empty if nothing is wrong
/// @param keyFault what is wrong with the passphrase; empty if nothing is
public record SealPage(
        String plan, String sealed, String id, String fault, String keyFault, Signatures.Proof proof, String name) {
    static String plan(SupervisedStudy study) {
        @Nullable Blinding blinding = study.blinding();
        if (blinding == null) {
            return "";
        }
        var strata = Strata.of(study);
        return "Places for %d people in %s of protocol version %s, %d period%s each, and %d spare kit%s of each kind."
                .formatted(
                        blinding.people(),
                        strata.size() == 1 ? "one stratum" : strata.size() + " strata",
                        study.identity().version(),
                        study.course().periods(),
                        study.course().periods() == 1 ? "" : "s",
                        blinding.spareKits(),
                        blinding.spareKits() == 1 ? "" : "s");
    }

    /// In groups of eight digits, for two people to compare.
    public String fingerprint() {
        return Fingerprints.grouped(sealed);
    }

    public String meaning() {
        return "I, %s, as preparer, have the list drawn and sealed, and keep its passphrase from whoever is blinded."
                .formatted(name);
    }
}
