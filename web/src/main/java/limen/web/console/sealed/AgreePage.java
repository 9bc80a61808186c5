package limen.web.console.sealed;

import limen.evidence.Codes;
import limen.web.access.Signatures;
import limen.web.access.Visitor;

/// The page on which a second person agrees that one person's allocation is opened.
///
/// @param fault why it was not opened; empty if nothing is wrong
public record AgreePage(
        Visitor.Conducting visitor, UnblindPage.Asked asked, String id, String fault, Signatures.Proof proof) {
    public String meaning() {
        return "I, %s, as %s, agree that %s is told what %s was given, for their safety. Nothing more is taken after it."
                .formatted(visitor.name(), Codes.of(visitor.role()), asked.by(), asked.code());
    }
}
