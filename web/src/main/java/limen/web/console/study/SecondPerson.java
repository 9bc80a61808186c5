package limen.web.console.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import limen.capture.Account;
import limen.study.Role;
import limen.study.protocol.PersonName;
import limen.web.access.Signatures;
import limen.web.access.Visitor;

/// Somebody of the team who signs beside whoever is signed in, on the same page.
record SecondPerson(Signatures signatures) {
    static final String NAME = "second";
    private static final String PASSWORD = "second_password";
    private static final String DIGITS = "second_digits";
    private static final Set<Role> TEAM = EnumSet.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR);

    /// Nobody is asked for a password where nobody exists.
    List<Blank> blanks(Stand stand) {
        var name = Blank.of(
                Blank.Kind.LINE,
                NAME,
                "Name of the second person",
                "investigator, study physician or monitor, as they sign in");
        return signatures.proof(stand.visitor()) == Signatures.Proof.NONE
                ? List.of(name)
                : List.of(
                        name,
                        Blank.of(Blank.Kind.PASSWORD, PASSWORD, "Password of the second person", "typed by themselves"),
                        Blank.of(Blank.Kind.DIGITS, DIGITS, "Six digits of their app, now", ""));
    }

    /// Why they cannot be the second, before anything is proved; empty if they can.
    Map<String, String> faults(Stand stand, Map<String, String> sent) {
        var name = Typed.line(sent, NAME);
        if (name.isEmpty()) {
            return Map.of(NAME, "Nothing was written; the name of a second person is needed.");
        }
        if (!PersonName.areTwoPeople(name, stand.name())) {
            return Map.of(NAME, "This can be the name of %s; another person is needed.".formatted(stand.name()));
        }
        return Map.of();
    }

    /// Why it is no signature of theirs; empty if it is one.
    Optional<String> refusal(Stand stand, Map<String, String> sent, HttpServletRequest request) {
        if (signatures.proof(stand.visitor()) == Signatures.Proof.NONE) {
            return Optional.empty();
        }
        var owner = stand.team()
                .study()
                .accounts()
                .named(Typed.line(sent, NAME))
                .map(Account::owner)
                .filter(known -> TEAM.contains(known.role()));
        if (owner.isEmpty()) {
            return Optional.of("The second person did not sign: that is nobody of the team who can.");
        }
        var theirs = new HashMap<String, String>();
        theirs.put(Signatures.PASSWORD, sent.getOrDefault(PASSWORD, ""));
        theirs.put(Signatures.DIGITS, sent.getOrDefault(DIGITS, ""));
        return signatures
                .refusal(new Visitor.Conducting(owner.get().role(), owner.get().name()), theirs, request)
                .map(because -> "The second person did not sign: " + because);
    }
}
