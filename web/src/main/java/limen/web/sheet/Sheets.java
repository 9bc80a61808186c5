package limen.web.sheet;

import java.util.List;
import java.util.Optional;
import limen.evidence.Instruments;
import limen.study.Admission;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.Report;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.protocol.Setting;
import org.jspecify.annotations.Nullable;

/// Which form goes with what is due, and those that are always there.
public final class Sheets {
    private Sheets() {}

    /// The form of an assessment; none for what a person cannot do alone, and for tasks, which are no form.
    ///
    /// @param slot the capsule that it belongs to; null if to none
    public static Optional<Sheet<?>> of(Assessment.What what, @Nullable SlotId slot) {
        return switch (what) {
            case Assessment.What.Vitals _ -> Optional.of(VitalsForm.sheet());
            case Assessment.What.Questionnaire(var instrument) -> questionnaire(instrument);
            case Assessment.What.DependenceCheck(var instrument) -> questionnaire(instrument);
            case Assessment.What.CheckIn(var instrument) ->
                Instruments.find(instrument).map(InstrumentForms::checkIn);
            case Assessment.What.Guess _ -> Optional.of(GuessForm.sheet(slot));
            case Assessment.What.PregnancyTest _ -> Optional.of(PregnancyForm.sheet());
            case Assessment.What.Rescreening _ -> Optional.of(ObservedForms.rescreening());
            case Assessment.What.Task _, Assessment.What.Laboratory _, Assessment.What.Ecg _, Assessment.What.Echo _ ->
                Optional.empty();
        };
    }

    private static Optional<Sheet<?>> questionnaire(String instrument) {
        return Instruments.find(instrument).map(InstrumentForms::questionnaire);
    }

    public static Sheet<Admission.Screened> screening() {
        return ObservedForms.screening();
    }

    public static List<Sheet<Admission.Screened>> screeningPages() {
        return ObservedForms.screeningPages();
    }

    public static Sheet<Dosing.SettingChecked> setting(Setting setting, @Nullable SlotId slot) {
        return SettingForm.sheet(setting, slot);
    }

    public static Sheet<Dosing.PreDoseAnswered> beforeCapsule(@Nullable SlotId slot) {
        return ObservedForms.beforeCapsule(slot);
    }

    public static Sheet<Dosing.DoseSkipped> leaveOut(SlotId slot) {
        return SkipForm.sheet(slot);
    }

    public static Sheet<Report.JournalWritten> journal() {
        return JournalForm.sheet();
    }

    public static Sheet<Measurement.VitalsMeasured> vitals() {
        return VitalsForm.sheet();
    }

    public static Sheet<Report.UnwellReported> unwell() {
        return ObservedForms.unwell();
    }

    public static Sheet<Report.DependenceChecked> habit() {
        return ObservedForms.habit();
    }

    public static Sheet<Report.MedicineReported> medicine() {
        return MedicineForm.sheet();
    }

    public static Sheet<Report.EffectReported> effect() {
        return EffectForm.sheet();
    }

    public static Sheet<Report.LifeEventReported> lifeEvent() {
        return LifeEventForm.sheet();
    }
}
