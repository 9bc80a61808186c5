package limen.study;

import java.time.Instant;
import java.time.LocalDate;
import limen.study.protocol.PersonName;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// By what right the study runs, and whether it may.
///
/// @param signatures of the protocol in force, or of the one that waits to be: who signed, by role
/// @param activated when dosing became possible
/// @param version of the protocol in force
/// @param approvalExpires an extension of the approval that the protocol names; none if there was none
/// @param stop why all dosing waits; none if it does not
public record Authority(
        PMap<Role, String> signatures,
        @Nullable Instant activated,
        @Nullable String version,
        @Nullable LocalDate approvalExpires,
        @Nullable String stop) {
    static final Authority NONE = new Authority(HashTreePMap.empty(), null, null, null, null);

    public boolean isActive() {
        return activated != null;
    }

    /// How many different people have signed as investigator and as study physician.
    public int signers() {
        var investigator = signatures.get(Role.INVESTIGATOR);
        var physician = signatures.get(Role.PHYSICIAN);
        if (investigator == null || physician == null) {
            return signatures.isEmpty() ? 0 : 1;
        }
        return PersonName.areTwoPeople(investigator, physician) ? 2 : 1;
    }

    Authority signed(Author author) {
        return new Authority(signatures.plus(author.role(), author.name()), activated, version, approvalExpires, stop);
    }

    Authority activated(String protocol, Instant at) {
        return new Authority(signatures, at, protocol, approvalExpires, stop);
    }

    /// An amendment is signed anew: until then nothing is taken.
    Authority amended() {
        return new Authority(HashTreePMap.empty(), null, version, approvalExpires, stop);
    }

    Authority extended(LocalDate expires) {
        return new Authority(signatures, activated, version, expires, stop);
    }

    Authority stopped(String reason) {
        return new Authority(signatures, activated, version, approvalExpires, stop == null ? reason : stop);
    }

    Authority resumed() {
        return new Authority(signatures, activated, version, approvalExpires, null);
    }
}
