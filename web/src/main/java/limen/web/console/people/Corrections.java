package limen.web.console.people;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.study.AdverseEvents;
import limen.study.Correctable;
import limen.study.Entry;
import limen.study.Measurement;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Rights.EntryCorrected;
import limen.study.protocol.Assessment;
import limen.web.sheet.Again;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;

/// An entry that the team puts right: its own form once more, when it really was, and why it was wrong.
final class Corrections {
    private Corrections() {}

    /// Whether the team may put it right: measurements, medicines and harm. What a person told of themselves is theirs.
    static boolean isOpen(Correctable told) {
        return told instanceof Measurement
                || told instanceof AdverseEvents.Reported
                || told instanceof Report.MedicineReported;
    }

    /// What an entry says after all its corrections.
    static Correctable meant(Entry entry, List<Entry> entries) {
        var meant = (Correctable) entry.event();
        for (var later : entries) {
            if (later.event() instanceof Rights.EntryCorrected(var corrected, var replacement, var at, var reason)
                    && corrected.equals(entry.id())) {
                meant = replacement;
            }
        }
        return meant;
    }

    /// When it happened, as far as is known after all its corrections.
    private static ZonedDateTime happened(Entry entry, List<Entry> entries) {
        var at = entry.times().occurredAt();
        for (var later : entries) {
            if (later.event() instanceof Rights.EntryCorrected corrected
                    && corrected.corrected().equals(entry.id())
                    && corrected.occurredAt() != null) {
                at = corrected.occurredAt();
            }
        }
        return at;
    }

    /// @param entries of the same person
    static Optional<ActForm<?>> of(Entry wrong, List<Entry> entries, List<Assessment> assessments, ZonedDateTime here) {
        if (!(wrong.event() instanceof Correctable)) {
            return Optional.empty();
        }
        var told = meant(wrong, entries);
        if (!isOpen(told)) {
            return Optional.empty();
        }
        var at = happened(wrong, entries).withZoneSameInstant(here.getZone());
        return switch (told) {
            case AdverseEvents.Reported harm ->
                Optional.of(form(HarmForms.report().sheet(), harm, wrong, at, here));
            case Measurement.VitalsMeasured vitals ->
                Optional.of(form(ClinicForms.vitals().sheet(), vitals, wrong, at, here));
            case Measurement.LaboratoryResulted result ->
                Optional.of(form(LaboratoryForm.laboratory(assessments).sheet(), result, wrong, at, here));
            case Measurement.EcgRead ecg -> Optional.of(form(ClinicForms.ecg().sheet(), ecg, wrong, at, here));
            case Measurement.EchoRead echo ->
                Optional.of(form(ClinicForms.echo().sheet(), echo, wrong, at, here));
            case Correctable other -> Again.of(other).map(again -> again(again, wrong, at, here));
        };
    }

    private static <E extends Correctable> ActForm<EntryCorrected> again(
            Again<E> again, Entry wrong, ZonedDateTime at, ZonedDateTime here) {
        return form(again.sheet(), again.typed(), wrong, at, here);
    }

    private static <E extends Correctable> ActForm<EntryCorrected> form(
            Sheet<E> first, E told, Entry wrong, ZonedDateTime at, ZonedDateTime here) {
        return form(first, first.form().typed(told), wrong, at, here);
    }

    private static <E extends Correctable> ActForm<EntryCorrected> form(
            Sheet<E> first, Typed typed, Entry wrong, ZonedDateTime at, ZonedDateTime here) {
        var fields = new ArrayList<Field>();
        first.fields().stream()
                .filter(field ->
                        !field.name().equals(When.NAME) && !field.name().equals(ActForm.REASON))
                .forEach(fields::add);
        fields.add(When.field("When was it really?"));
        fields.add(DecisionForms.reason("What was wrong?", "the first wording stays in the record"));
        return new ActForm<>(
                Act.CORRECT,
                new Sheet<>(
                        Act.CORRECT.code(),
                        "Correct: " + first.title(),
                        "",
                        first.seconds() + 15,
                        fields,
                        Told.once(answers -> corrected(first, wrong, at, here, answers))),
                "The first wording stays in the record beneath this one. The rules look at the new one as if it had been told first; no clock begins anew.",
                "correct this entry",
                typed.with(When.NAME, When.written(at)));
    }

    private static <E extends Correctable> EntryCorrected corrected(
            Sheet<E> first, Entry wrong, ZonedDateTime at, ZonedDateTime here, Answers answers) {
        var really = When.read(answers.word(When.NAME), here);
        return new EntryCorrected(
                wrong.id(),
                first.form().event(answers),
                really.isEqual(at.withSecond(0).withNano(0)) ? null : really,
                answers.word(ActForm.REASON));
    }
}
