package limen.web.participant;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;

/// What somebody has typed into a long form and not yet handed in.
///
/// An unfinished answer is no entry of the record: nobody has said yet that it is so. It lies in the
/// memory of the session, never on a disk and never in the browser's own store, which others who use
/// the same telephone could open; it ends with the session.
final class Drafts {
    private static final String DRAFT = "draft ";

    /// What pausing means, in words.
    static final String PAUSE =
            "Pause keeps what you answered here until you leave, or half an hour goes by without a tap. It is in your"
                    + " record only when you save it.";

    /// The same where each page is saved as it is done.
    static final String SAVED_SO_FAR =
            "Each page is in your record once you go on. You can pause here for as long as you like.";

    private Drafts() {}

    /// @param id that the entry will have
    /// @param step the page that was open, from 1
    record Draft(String id, Typed typed, int step) {}

    static Optional<Draft> find(HttpSession session, String form) {
        return session.getAttribute(DRAFT + form) instanceof Draft draft ? Optional.of(draft) : Optional.empty();
    }

    static void keep(HttpSession session, String form, Draft draft) {
        session.setAttribute(DRAFT + form, draft);
    }

    static void drop(HttpSession session, String form) {
        session.removeAttribute(DRAFT + form);
    }

    /// Of all that a form sent, the answers.
    static Typed answers(Sheet<?> sheet, Typed sent) {
        var answers = new Typed(Map.of());
        for (var field : sheet.fields()) {
            if (!sent.all(field.name()).isEmpty()) {
                answers = answers.with(field.name(), sent.all(field.name()));
            }
        }
        return answers;
    }
}
