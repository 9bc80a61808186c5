package limen.web.console.study;

import java.util.List;
import limen.web.access.Signatures.Proof;

/// A decision about the study, ready to be signed.
///
/// @param id that the entry will have
/// @param basis what the page rests on, so that a stale one is found out
/// @param notice above everything; empty if there is none
/// @param open whether it can be done now; if not, the notice says why
public record DeedPage(
        String title,
        String path,
        String id,
        String basis,
        String notice,
        boolean open,
        List<String> happens,
        List<Blank> blanks,
        List<Blank> second,
        Proof proof,
        String meaning,
        String name,
        String button,
        boolean grave) {
    public DeedPage {
        happens = List.copyOf(happens);
        blanks = List.copyOf(blanks);
        second = List.copyOf(second);
    }
}
