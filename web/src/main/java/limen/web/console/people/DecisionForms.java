package limen.web.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Codes;
import limen.evidence.Lifter;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Supervision;
import limen.study.protocol.Spoken;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;

/// Holds, stops, steps and leaving, as forms. Whether one may be made says the record, and nobody else.
final class DecisionForms {
    private static final int LONGEST = 1000;

    private DecisionForms() {}

    static Field reason(String label, String hint) {
        return new Field.Words(ActForm.REASON, label, hint, LONGEST, 3, true);
    }

    static ActForm<Oversight.HoldPlaced> hold() {
        var fields = List.<Field>of(
                new Field.OneOf(
                        "lifter",
                        "Who may lift it?",
                        "",
                        List.of(
                                new Field.Option("physician", "The study physician"),
                                new Field.Option("investigator", "An investigator")),
                        true),
                reason("Why?", "facts, in words that the person may read"));
        return new ActForm<>(
                Act.HOLD,
                new Sheet<>(
                        Act.HOLD.code(),
                        Act.HOLD.title(),
                        "",
                        30,
                        fields,
                        Told.once(answers -> new Oversight.HoldPlaced(
                                null, lifter(answers.word("lifter")), answers.word(ActForm.REASON)))),
                "The next capsule waits until this hold is lifted. The person sees the hold and its reason at once."
                        + " Holds placed by rules stay as they are.",
                "place this hold");
    }

    private static Lifter lifter(String typed) {
        return typed.equals("investigator") ? Lifter.INVESTIGATOR : Lifter.PHYSICIAN;
    }

    static ActForm<Oversight.HoldLifted> lift(Supervision.Hold hold) {
        return new ActForm<>(
                Act.LIFT,
                new Sheet<>(
                        Act.LIFT.code(),
                        Act.LIFT.title(),
                        "",
                        30,
                        List.of(reason("Why can it be lifted?", "what was looked at, and what was found")),
                        Told.once(answers -> new Oversight.HoldLifted(hold.entry(), answers.word(ActForm.REASON)))),
                "The hold ends: “%s”. Only a %s may lift it. Before each capsule the rules are asked again, and whatever they find then holds anew."
                        .formatted(hold.because(), Codes.of(hold.lifter())),
                "lift this hold");
    }

    static ActForm<Oversight.DosingStopped> stop() {
        return new ActForm<>(
                Act.STOP,
                new Sheet<>(
                        Act.STOP.code(),
                        Act.STOP.title(),
                        "",
                        30,
                        List.of(reason("Why?", "facts, in words that the person may read")),
                        Told.once(answers -> new Oversight.DosingStopped(null, answers.word(ActForm.REASON)))),
                "Nothing more is taken by this person. Nobody takes a stop back within the software. Follow-up contacts go on.",
                "stop dosing for this person");
    }

    /// Only the steps that the protocol writes.
    static Optional<ActForm<Oversight.TitrationApproved>> step(SupervisedStudy study, Participant person) {
        var open = study.titration().stream()
                .filter(step -> !person.supervision().titrated().containsKey(step.code()))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        fields.add(new Field.OneOf(
                "step",
                "Which step of the protocol?",
                "",
                open.stream().map(DecisionForms::option).toList(),
                true));
        if (study.design() != null) {
            fields.add(new Field.Number(
                    "level",
                    "The level that the design recommended for this step",
                    "as the board's page of the design names it",
                    "",
                    1,
                    99,
                    1,
                    true));
        }
        fields.add(reason("Why?", ""));
        return Optional.of(new ActForm<>(
                Act.STEP,
                new Sheet<>(Act.STEP.code(), Act.STEP.title(), "", 40, fields, Told.once(DecisionForms::approved)),
                "From the next capsule on this step of the protocol holds for this person. Only the study physician signs it, one step at a time, and not while a hold stands.",
                "approve this step of the protocol for this person"));
    }

    private static Oversight.TitrationApproved approved(Answers answers) {
        return new Oversight.TitrationApproved(
                answers.word("step"), answers.word(ActForm.REASON), answers.whole("level"));
    }

    private static Field.Option option(TitrationStep step) {
        return new Field.Option(
                step.code(),
                "%s: arm %s, %s, after %d capsules"
                        .formatted(step.code(), step.arm(), Spoken.dose(step.dose()), step.afterDoses()));
    }

    static ActForm<Rights.WithdrawnFromDosing> withdraw() {
        return new ActForm<>(
                Act.WITHDRAW,
                new Sheet<>(
                        Act.WITHDRAW.code(),
                        Act.WITHDRAW.title(),
                        "",
                        20,
                        List.of(reason(
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
                        List.of(reason(
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
                reason("What happened, and what was done?", "facts, no blame"));
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
                reason("What was said?", "a sentence or two; what is an adverse event is reported as one"));
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

    /// The hold that an address names, if it still stands.
    static Optional<Supervision.Hold> standing(Participant person, EventId hold) {
        return person.supervision().hold(hold).filter(Supervision.Hold::stands);
    }
}
