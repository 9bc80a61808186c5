package limen.web.console.sealed;

import java.util.List;
import limen.evidence.Codes;
import limen.study.Role;
import limen.web.access.Signatures;
import limen.web.access.Visitor;

/// The page on which one person's allocation is asked for in an emergency, and what is asked for now.
///
/// @param opened whether the list is open for all anyhow
/// @param ready what was agreed to and waits for whoever looks
/// @param open requests that wait for a second person
/// @param code as it was typed
/// @param reason as it was typed
/// @param codeFault what is wrong with the code; empty if nothing is
/// @param reasonFault what is wrong with the reason; empty if nothing is
/// @param fault why nothing was asked; empty if nothing is wrong
/// @param step how far the end of the study has come, in one sentence
public record UnblindPage(
        Visitor.Conducting visitor,
        boolean opened,
        List<Ready> ready,
        List<Asked> open,
        String id,
        String code,
        String reason,
        String codeFault,
        String reasonFault,
        String fault,
        Signatures.Proof proof,
        String step) {
    public UnblindPage {
        ready = List.copyOf(ready);
        open = List.copyOf(open);
    }

    /// One that waits for whoever looks.
    ///
    /// @param entry of the request
    public record Ready(String entry, String words) {}

    /// A request.
    ///
    /// @param path where a second person agrees
    /// @param until when it lapses
    public record Asked(String code, String by, String when, String until, String reason, String path) {}

    public boolean canAsk() {
        return !opened && (visitor.role() == Role.INVESTIGATOR || visitor.role() == Role.PHYSICIAN);
    }

    public boolean canAgree() {
        return !opened && (visitor.role() == Role.PREPARER || visitor.role() == Role.MONITOR);
    }

    public String meaning() {
        return "I, %s, as %s, ask to be told what this one person was given, because treating them now depends on it."
                .formatted(visitor.name(), Codes.of(visitor.role()).replace("physician", "study physician"));
    }

    UnblindPage again(String typedCode, String typedReason, String codeWrong, String reasonWrong, String wrong) {
        return new UnblindPage(
                visitor, opened, ready, open, id, typedCode, typedReason, codeWrong, reasonWrong, wrong, proof, step);
    }

    UnblindPage under(String entry) {
        return new UnblindPage(
                visitor, opened, ready, open, entry, code, reason, codeFault, reasonFault, fault, proof, step);
    }
}
