package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;

/// What an audit found, and what it could not see.
///
/// What one cause did to many places is one of its flaws.
///
/// @param rows how many were read
/// @param erasedStrands how many strands have no key any more
/// @param erasuresProven whether it was checked that the log itself erased them
/// @param checkpoints how many could be compared
/// @param coveredInside up to which row the checkpoints in the log agree; 0 if none does
/// @param coveredOutside up to which row those kept elsewhere agree; 0 if none does
/// @param keyKnown whether it was known of all checkpoints whose signatures to expect
/// @param opened whether every row that has a key was opened
/// @param offered how many checkpoints and codes were brought, whatever they were worth
/// @param brought the checkpoints from elsewhere that could be used, and who signed them
public record AuditReport(
        String study,
        int rows,
        int erasedStrands,
        boolean erasuresProven,
        int checkpoints,
        int coveredInside,
        int coveredOutside,
        boolean keyKnown,
        boolean opened,
        int offered,
        List<Brought> brought,
        List<Flaw> flaws) {
    public AuditReport {
        brought = List.copyOf(brought);
        flaws = Findings.together(flaws);
    }

    /// The same, with what was found elsewhere than in the rows.
    public AuditReport and(List<Flaw> more) {
        var all = new ArrayList<>(flaws);
        all.addAll(more);
        return new AuditReport(
                study,
                rows,
                erasedStrands,
                erasuresProven,
                checkpoints,
                coveredInside,
                coveredOutside,
                keyKnown,
                opened,
                offered,
                brought,
                all);
    }

    public boolean whole() {
        return flaws.isEmpty();
    }

    /// What was found, in a few plain sentences.
    public String sentence() {
        return "%s %s%s".formatted(found(), cover(), unseen());
    }

    private String found() {
        if (rows == 0 && whole()) {
            return "The log has no entries.";
        }
        if (whole()) {
            return "%s, as far as can be seen.%s"
                    .formatted(
                            rows == 1
                                    ? "The one entry is as it was written"
                                    : "All %,d entries are as they were written".formatted(rows),
                            erased());
        }
        return "%s wrong with this log of %,d entries.%s"
                .formatted(
                        flaws.size() == 1 ? "One thing is" : "%,d things are".formatted(flaws.size()), rows, erased());
    }

    private String erased() {
        return switch (erasedStrands) {
            case 0 -> "";
            case 1 -> " The entries of one person were erased; they are still counted.";
            default -> " The entries of %,d persons were erased; they are still counted.".formatted(erasedStrands);
        };
    }

    private String cover() {
        var covered = Math.max(coveredInside, coveredOutside);
        if (covered == 0) {
            return "No checkpoint covers any of them, so whoever can write the file could have written all of it anew.";
        }
        return "The last checkpoint that agrees covers the first %,d; what came after it could have been cut off or written anew."
                .formatted(covered);
    }

    private String unseen() {
        var unseen = new StringBuilder();
        if (coveredInside > coveredOutside) {
            unseen.append(
                    coveredOutside == 0
                            ? " %s: somebody with the log's own signing key could have written it anew, and it would look like this."
                                    .formatted(
                                            offered == 0
                                                    ? "You brought no checkpoint that agrees"
                                                    : "Nothing that you brought could be used or agrees")
                            : " Only the first %,d are covered by what you brought: somebody with the log's own signing key could have written the rest anew."
                                    .formatted(coveredOutside));
        }
        if (!keyKnown && checkpoints > 0) {
            unseen.append(
                    brought.isEmpty()
                            ? " Whose signatures those in the log are was not checked: that takes its key."
                            : " Not every signature could be checked: that takes the log's key, or one that is named as known.");
        }
        if (!erasuresProven) {
            unseen.append(" Whether the log itself erased what is called erased was not checked: that takes its key.");
        }
        if (!opened) {
            unseen.append(" The entries were not opened.");
        }
        return unseen.toString();
    }
}
