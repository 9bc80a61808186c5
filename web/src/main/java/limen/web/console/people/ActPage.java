package limen.web.console.people;

import limen.web.access.Signatures;
import limen.web.participant.FormPage;

/// The page on which something is decided or entered about somebody.
///
/// @param code of the person
/// @param consequence what will happen, in words
/// @param meaning what is signed; empty if it is not signed
/// @param name of whoever signs
/// @param unsigned why it is not a signature yet; empty if nothing is wrong
public record ActPage(
        String code,
        FormPage form,
        String consequence,
        String meaning,
        Signatures.Proof proof,
        String name,
        String unsigned) {
    public String back() {
        return "/staff/people/" + code;
    }

    /// Whether it ends what nobody begins again.
    public boolean isGrave() {
        return form.path().equals(Act.STOP.path(code));
    }

    public boolean isSigned() {
        return !meaning.isEmpty();
    }
}
