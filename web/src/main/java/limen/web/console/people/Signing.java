package limen.web.console.people;

import limen.capture.Receipt;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.study.log.EntryJson;
import limen.web.access.Visitor;
import limen.web.console.Team;

/// What a signature means in words, and how it is bound to what is signed: by the fingerprint of the entry as the
/// record has it.
record Signing(Team team) {
    /// `I, Dr Lind, as study physician, lift this hold for the reason written above.`
    static String sentence(Visitor.Conducting visitor, String meaning) {
        return "I, %s, as %s, %s.".formatted(visitor.name(), role(visitor.role()), meaning);
    }

    private static String role(Role role) {
        return switch (role) {
            case INVESTIGATOR -> "investigator";
            case PHYSICIAN -> "study physician";
            case PREPARER -> "preparer";
            case MONITOR -> "monitor";
            case STATISTICIAN -> "statistician";
            case PARTICIPANT -> "participant";
            case RULES -> "the rules";
        };
    }

    /// Signs an entry that is in the record. What is signed already stays signed as it was.
    Receipt sign(Visitor.Conducting visitor, ParticipantId about, Entry entry, String meaning) {
        return team.propose(
                visitor,
                entry.id().followedBy("signed by " + visitor.name()).uuid(),
                about,
                null,
                new Rights.Signed(entry.id(), meaning, CourseDrawn.sha256(EntryJson.write(entry))));
    }
}
