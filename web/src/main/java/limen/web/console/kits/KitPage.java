package limen.web.console.kits;

import java.util.List;

/// The page of one kit.
///
/// @param place where it is, in one sentence
/// @param moves what happened to it
/// @param wrong what does not add up about it
/// @param canReturn whether somebody can bring it back
/// @param canDestroy whether it can be destroyed
/// @param open how many capsules were handed out and are not accounted for yet, in words; empty if nobody has it
public record KitPage(
        String number,
        String lot,
        String until,
        String place,
        List<Step> moves,
        List<String> wrong,
        boolean canReturn,
        boolean canDestroy,
        String open,
        Typed typed) {
    public KitPage {
        moves = List.copyOf(moves);
        wrong = List.copyOf(wrong);
    }

    public record Step(String day, String words) {}

    /// What was typed, and what is wrong with it.
    ///
    /// @param id of the entry that it would be
    public record Typed(
            String id,
            String capsules,
            String reason,
            String witness,
            String capsulesFault,
            String destroyFault,
            String fault) {}
}
