package limen.web.console.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import limen.quantity.BodyWeight;
import limen.study.Measurement.EcgRead;
import limen.study.Measurement.EchoRead;
import limen.study.Measurement.VitalsMeasured;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import limen.web.sheet.Typed;

/// What the clinic measures and reads, as forms.
final class ClinicForms {
    private static final String WEIGHT = "weight";
    static final String ENTERED =
            "It stands in the record under your name, and the rules look at it at once: they may hold or stop.";

    private ClinicForms() {}

    static ActForm<VitalsMeasured> vitals() {
        return new ActForm<>(Act.VITALS, vitalsSheet(), ENTERED, "");
    }

    private static Sheet<VitalsMeasured> vitalsSheet() {
        var home = Sheets.vitals();
        var fields = new ArrayList<>(home.fields());
        fields.add(new Field.Number(WEIGHT, "Body weight", "if weighed", "kg", 20, 400, 0.1, false));
        fields.add(When.field("When was it measured?"));
        return new Sheet<>(
                Act.VITALS.code(),
                Act.VITALS.title(),
                "At rest for five minutes, seated, back supported, cuff at the height of the heart.",
                90,
                fields,
                new Told<>(
                        answers -> weighed(home.form().event(answers), answers),
                        told -> told.weight() == null
                                ? home.form().typed(told)
                                : home.form()
                                        .typed(told)
                                        .with(WEIGHT, plain(told.weight().kilograms()))));
    }

    private static VitalsMeasured weighed(VitalsMeasured told, Answers answers) {
        var weight = answers.number(WEIGHT);
        return new VitalsMeasured(
                told.bloodPressure(),
                told.heartRate(),
                told.temperature(),
                told.saturation(),
                weight == null ? null : new BodyWeight(weight),
                told.irregularPulse(),
                told.device());
    }

    static ActForm<EcgRead> ecg() {
        var fields = List.of(
                new Field.Number("qtcf", "QT time, corrected after Fridericia (QTcF)", "", "ms", 200, 900, 1, true),
                Field.yesNo("arrhythmia", "Does it show a rhythm problem?", "", true),
                new Field.Words("reader", "Who read it?", "", 80, 1, true),
                When.field("When was it recorded?"));
        var sheet = new Sheet<>(
                Act.ECG.code(),
                Act.ECG.title(),
                "",
                30,
                fields,
                new Told<>(
                        answers -> new EcgRead(
                                Optional.ofNullable(answers.number("qtcf")).orElseThrow(),
                                answers.isYes("arrhythmia"),
                                answers.word("reader")),
                        told -> Typed.NOTHING
                                .with("qtcf", plain(told.qtcf()))
                                .with("arrhythmia", told.arrhythmia() ? "yes" : "no")
                                .with("reader", told.reader())));
        return new ActForm<>(Act.ECG, sheet, ENTERED, "");
    }

    static ActForm<EchoRead> echo() {
        var options = ObservationTable.reviewed().get("echo_finding").kind() instanceof Observation.Kind.Word(var words)
                ? words.stream()
                        .filter(word -> !word.equals("normal"))
                        .map(word -> new Field.Option(word, finding(word)))
                        .toList()
                : List.<Field.Option>of();
        var fields = List.of(
                Field.yesNo("normal", "Is it normal?", "", true),
                new Field.AnyOf("findings", "If it is not: what was found?", "", options),
                new Field.Words("reader", "Who read it?", "", 80, 1, true),
                When.field("When was it made?"));
        var sheet = new Sheet<>(
                Act.ECHO.code(),
                Act.ECHO.title(),
                "",
                30,
                fields,
                new Told<>(
                        ClinicForms::echoed,
                        told -> Typed.NOTHING
                                .with("normal", told.findings().isEmpty() ? "yes" : "no")
                                .with(
                                        "findings",
                                        told.findings().stream().sorted().toList())
                                .with("reader", told.reader())));
        return new ActForm<>(Act.ECHO, sheet, ENTERED, "");
    }

    private static EchoRead echoed(Answers answers) {
        var findings = answers.several("findings");
        if (answers.isYes("normal") != findings.isEmpty()) {
            throw Sheet.misfit(
                    "findings",
                    findings.isEmpty()
                            ? "It is not normal, and nothing is marked. Please mark what was found."
                            : "It is called normal, and something is marked. Please look again.");
        }
        return new EchoRead(findings, answers.word("reader"));
    }

    static String finding(String word) {
        return switch (word) {
            case "ar_trace" -> "Aortic regurgitation, trace";
            case "ar_mild_or_worse" -> "Aortic regurgitation, mild or worse";
            case "mr_mild" -> "Mitral regurgitation, mild";
            case "mr_moderate_or_worse" -> "Mitral regurgitation, moderate or worse";
            case "one_grade_rise" -> "One grade worse than before";
            default -> DueWords.plain(word);
        };
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
