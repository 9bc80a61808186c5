package limen.web.console.people;

import java.util.List;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.protocol.Spoken;
import limen.study.protocol.SupervisedStudy;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;

/// What is put on record without deciding anything about a capsule: leaving, deviations, contacts.
final class RecordForms {
    private RecordForms() {}

    static ActForm<Rights.WithdrawnFromDosing> withdraw() {
        return new ActForm<>(
                Act.WITHDRAW,
                new Sheet<>(
                        Act.WITHDRAW.code(),
                        Act.WITHDRAW.title(),
                        "",
                        20,
                        List.of(DecisionForms.reason(
                                "How did they say so?",
                                "no reason is owed; write only what they wish to have written")),
                        Told.once(answers -> new Rights.WithdrawnFromDosing(answers.word(ActForm.REASON)))),
                "No more capsules, by the person's own wish. It is not taken back within the software. Follow-up goes on if they wish.",
                "record that this person leaves dosing by their own wish");
    }

    static ActForm<Rights.WithdrawnFromData> withdrawData() {
        return new ActForm<>(
                Act.WITHDRAW_DATA,
                new Sheet<>(
                        Act.WITHDRAW_DATA.code(),
                        Act.WITHDRAW_DATA.title(),
                        "",
                        20,
                        List.of(DecisionForms.reason(
                                "How did they say so?",
                                "no reason is owed; write only what they wish to have written")),
                        Told.once(answers -> new Rights.WithdrawnFromData(answers.word(ActForm.REASON)))),
                "What was recorded of this person is no longer used in analyses. The record itself stays; erasing it is the person's own right.",
                "record that this person withdraws their data by their own wish");
    }

    static ActForm<Oversight.DeviationRecorded> deviation() {
        var fields = List.of(
                new Field.OneOf(
                        "kind",
                        "What kind?",
                        "",
                        List.of(
                                new Field.Option("consent", "Consent"),
                                new Field.Option("eligibility", "Eligibility"),
                                new Field.Option("dosing", "Capsules or their times"),
                                new Field.Option("assessment", "A question or measurement left out or late"),
                                new Field.Option("safety_reporting", "Reporting of harm"),
                                new Field.Option("blinding", "Somebody learned or guessed what was given"),
                                new Field.Option("other", "Something else")),
                        true),
                Field.yesNo(
                        "important",
                        "May it affect somebody's rights, their safety, or the data?",
                        "then it is an important deviation",
                        true),
                DecisionForms.reason("What happened, and what was done?", "facts, no blame"));
        return new ActForm<>(
                Act.DEVIATION,
                new Sheet<>(
                        Act.DEVIATION.code(),
                        Act.DEVIATION.title(),
                        "",
                        40,
                        fields,
                        Told.once(answers -> new Oversight.DeviationRecorded(
                                answers.word("kind"), answers.word(ActForm.REASON), answers.isYes("important")))),
                "It stands in the record from now on. Nothing else changes.",
                "record this deviation from the protocol");
    }

    static ActForm<Report.ContactMade> contact(SupervisedStudy study) {
        var options = study.followUps().stream()
                .map(followUp -> new Field.Option(
                        followUp.code(), DueWords.plain(followUp.code()) + ", after " + Spoken.later(followUp.after())))
                .toList();
        var fields = List.<Field>of(
                new Field.OneOf("contact", "Which contact of the plan?", "", options, true),
                Field.yesNo("reached", "Was the person reached?", "", true),
                When.field("When was it?"),
                DecisionForms.reason(
                        "What was said?", "a sentence or two; what is an adverse event is reported as one"));
        return new ActForm<>(
                Act.CONTACT,
                new Sheet<>(
                        Act.CONTACT.code(),
                        Act.CONTACT.title(),
                        "",
                        40,
                        fields,
                        new Told<>(
                                answers -> new Report.ContactMade(answers.word("contact"), answers.isYes("reached")),
                                made -> Typed.NOTHING
                                        .with("contact", made.followUp())
                                        .with("reached", made.reached() ? "yes" : "no"))),
                "A contact that reached the person is no longer owed. One that did not stays owed.",
                "made this contact");
    }
}
