package limen.study.protocol;

import java.util.List;
import java.util.function.Supplier;
import limen.evidence.Scope;
import limen.notation.Fields;
import limen.notation.Form;

/// The file of a person's own journal. What would plan a capsule is a fault, and the fault says why.
final class JournalFile {
    private static final List<String> OF_STUDIES = List.of(
            "approval",
            "sites",
            "drug",
            "limits",
            "arms",
            "allocation",
            "course",
            "titration",
            "design",
            "eligibility",
            "setting",
            "follow_up",
            "outcomes",
            "blinding",
            "analysis");

    private JournalFile() {}

    static Supplier<Protocol> read(Fields fields) {
        var identity = fields.section("identity", IdentityFields::identity);
        var consent = fields.section("consent", ConsentFields::consent);
        var assessments = Placed.distinct(fields.sections("assessments", AssessmentFields::ofJournal));
        var rules = OwnRuleFields.read(fields, identity, Scope.PERSONAL);
        for (var key : OF_STUDIES) {
            fields.optional(
                    key, Form.refused("a journal proposes no dose and no date", "no such entry, or kind: study"));
        }
        return () -> new PersonalJournal(identity.get(), consent.get(), Placed.values(assessments.get()), rules.get());
    }
}
