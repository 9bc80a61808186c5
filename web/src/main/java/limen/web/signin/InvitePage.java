package limen.web.signin;

import java.util.List;

/// The page on which an investigator invites.
///
/// @param link that was just made, shown this once; empty if none was
/// @param whose the link is
/// @param opens for how long it does
/// @param fault why nobody was invited; empty if nothing is wrong
/// @param code as it was typed
/// @param name as it was typed
/// @param role as it was chosen
/// @param everybody who was invited until now
public record InvitePage(
        String link,
        String whose,
        String opens,
        String fault,
        String code,
        String name,
        String role,
        List<Known> everybody) {
    public InvitePage {
        everybody = List.copyOf(everybody);
    }

    /// A role that somebody can be invited to.
    public record Choice(String value, String label) {}

    /// Somebody who was invited.
    ///
    /// @param role in words
    /// @param state of their way in, in words
    /// @param value of the role in a form
    /// @param canEnd whether there is anything to end
    public record Known(String name, String role, String state, String value, boolean canEnd) {}

    public List<Choice> roles() {
        return List.of(
                new Choice("physician", "Study physician"),
                new Choice("investigator", "Investigator"),
                new Choice("preparer", "Preparer, who makes up the kits and sees the list"),
                new Choice("monitor", "Monitor"),
                new Choice("statistician", "Statistician"));
    }
}
