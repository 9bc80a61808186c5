package limen.web.console.study;

import java.util.List;
import limen.web.access.Signatures.Proof;

/// What a new text of the protocol changes, ready to be signed.
///
/// @param sha256 of the text that was checked
/// @param basis what the page rests on
/// @param sealed whether a list is sealed that was made by an earlier version
public record ChangePage(
        String id,
        String basis,
        String notice,
        String from,
        String to,
        String text,
        String sha256,
        List<Otherwise> planned,
        LineDiff lines,
        boolean sealed,
        Blank reason,
        Proof proof,
        String meaning,
        String name) {
    public ChangePage {
        planned = List.copyOf(planned);
    }
}
