package limen.web.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Codes;
import limen.evidence.Lifter;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Supervision;
import limen.study.protocol.Spoken;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;

/// Holds, stops and steps, as forms. Whether one may be made says the record, and nobody else.
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
                "This hold ends: “%s” Only a %s may lift it. Before each capsule the rules are asked again, and whatever they find then holds anew."
                        .formatted(Because.of(hold.because()).words(), lifter(hold.lifter())),
                "lift this hold");
    }

    private static String lifter(Lifter lifter) {
        return Codes.of(lifter).replace("physician", "study physician");
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
}
