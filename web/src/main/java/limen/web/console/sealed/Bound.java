package limen.web.console.sealed;

import java.util.Objects;
import limen.capture.Receipt;
import limen.notation.Sha256;
import limen.study.Rights;
import limen.study.log.EntryJson;
import limen.web.access.Visitor;
import limen.web.console.Team;

/// A signature that is bound to one entry about somebody: its meaning, and the fingerprint of what was written.
final class Bound {
    private Bound() {}

    static void sign(Team team, Visitor.Conducting visitor, Receipt receipt, String meaning) {
        if (receipt instanceof Receipt.Entered entered) {
            var entry = entered.entries().getFirst();
            var about = Objects.requireNonNull(entry.participant(), "an entry about somebody");
            var signed = new Rights.Signed(entry.id(), meaning, Sha256.of(EntryJson.write(entry)));
            team.propose(visitor, entry.id().followedBy("signature").uuid(), about, null, signed);
        }
    }
}
