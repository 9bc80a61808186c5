package limen.pharmacology;

/// What a course tells, under the names of its columns.
public enum Variable {
    /// MDMA in plasma, ng/mL.
    MDMA("mdma_ng_ml"),
    /// Its active metabolite MDA in plasma, ng/mL.
    MDA("mda_ng_ml"),
    /// The share of CYP2D6 that is active, above 0 to 1.
    CYP2D6("cyp2d6_active"),
    /// Any drug effect on a scale from 0 to 100.
    ANY_EFFECT("any_effect"),
    /// Rise of systolic pressure, mmHg.
    SBP("sbp_change_mmhg"),
    /// Rise of diastolic pressure, mmHg.
    DBP("dbp_change_mmhg"),
    /// Rise of heart rate, beats per minute.
    HR("hr_change_bpm"),
    /// Rise of body temperature, degrees Celsius.
    TEMPERATURE("temperature_change_c");

    private final String column;

    Variable(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
