package limen.web.sheet;

import java.util.Optional;
import limen.evidence.Instruments;
import limen.study.AdverseEvents;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.Report;

/// A form that shows again what was told with it.
///
/// @param typed what would have to be typed to say the same
public record Again<E extends Correctable>(Sheet<E> sheet, Typed typed) {
    /// The form of something that was told; none for what only the team enters.
    public static Optional<Again<?>> of(Correctable told) {
        return switch (told) {
            case Dosing.DoseTaken taken -> again(DoseForm.sheet(taken), taken);
            case Dosing.DoseSkipped skipped -> again(SkipForm.sheet(skipped.slot()), skipped);
            case Dosing.PreDoseAnswered answered -> again(ObservedForms.beforeCapsule(answered.slot()), answered);
            case Measurement.VitalsMeasured vitals -> again(VitalsForm.sheet(), vitals);
            case Measurement.PregnancyTested test -> again(PregnancyForm.sheet(), test);
            case Report.CheckInAnswered checkIn ->
                Instruments.find(checkIn.instrument()).flatMap(found -> again(InstrumentForms.checkIn(found), checkIn));
            case Report.QuestionnaireAnswered answers ->
                Instruments.find(answers.instrument())
                        .flatMap(found -> again(InstrumentForms.questionnaire(found), answers));
            case Report.JournalWritten page -> again(JournalForm.sheet(), page);
            case Report.AllocationGuessed guess -> again(GuessForm.sheet(guess.slot()), guess);
            case Report.EffectReported effect -> again(EffectForm.sheet(), effect);
            case Report.MedicineReported medicine -> again(MedicineForm.sheet(), medicine);
            case Report.LifeEventReported life -> again(LifeEventForm.sheet(), life);
            case Report.UnwellReported unwell -> again(ObservedForms.unwell(), unwell);
            case Report.DependenceChecked habit -> again(ObservedForms.habit(), habit);
            case Dosing.SettingChecked _,
                    Dosing.DoseMissed _,
                    Measurement.LaboratoryResulted _,
                    Measurement.EcgRead _,
                    Measurement.EchoRead _,
                    Report.TaskPerformed _,
                    Report.ContactMade _,
                    AdverseEvents.Reported _ -> Optional.empty();
        };
    }

    private static <E extends Correctable> Optional<Again<?>> again(Sheet<E> sheet, E told) {
        return Optional.of(new Again<>(sheet, sheet.form().typed(told)));
    }
}
