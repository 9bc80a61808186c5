package limen.web.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import limen.report.words.Numbers;
import limen.study.Measurement.LaboratoryResulted;
import limen.study.protocol.Assessment;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;

/// One result of a laboratory, as a form. What it can be says the table of observations.
final class LaboratoryForm {
    private static final List<String> ANALYTES = List.of("serum_sodium", "alt_times_uln", "ast_times_uln", "egfr");

    private LaboratoryForm() {}

    /// @param assessments of the protocol, which may ask for other values than rules look at first
    static ActForm<LaboratoryResulted> laboratory(List<Assessment> assessments) {
        var analytes = new ArrayList<>(ANALYTES);
        for (var assessment : assessments) {
            if (assessment.what() instanceof Assessment.What.Laboratory(var asked)) {
                asked.stream().filter(each -> !analytes.contains(each)).forEach(analytes::add);
            }
        }
        return new ActForm<>(Act.LABORATORY, laboratorySheet(analytes), ClinicForms.ENTERED, "");
    }

    private static Sheet<LaboratoryResulted> laboratorySheet(List<String> analytes) {
        var options = analytes.stream()
                .flatMap(name -> ObservationTable.reviewed().find(name).stream())
                .map(each -> new Field.Option(each.name(), named(each)))
                .toList();
        var fields = List.of(
                new Field.OneOf("analyte", "Which value?", "one entry for each", options, true),
                new Field.Number("value", "Result", "in the unit named beside the value", "", 0, 100_000, 0.01, true),
                new Field.Words("laboratory", "Laboratory", "", 80, 1, true),
                When.field("When was the sample taken?"));
        return new Sheet<>(
                Act.LABORATORY.code(),
                Act.LABORATORY.title(),
                "",
                30,
                fields,
                new Told<>(
                        LaboratoryForm::resulted,
                        told -> Typed.NOTHING
                                .with("analyte", told.analyte())
                                .with("value", ClinicForms.plain(told.value()))
                                .with("laboratory", told.laboratory())));
    }

    /// With its unit, unless its name says that already.
    private static String named(Observation each) {
        var name = Character.toUpperCase(each.label().charAt(0)) + each.label().substring(1);
        return name.contains("upper limit") ? name : "%s, %s".formatted(name, unit(each));
    }

    private static LaboratoryResulted resulted(Answers answers) {
        var analyte = answers.word("analyte");
        var value = Optional.ofNullable(answers.number("value")).orElseThrow();
        if (ObservationTable.reviewed().get(analyte).kind()
                        instanceof Observation.Kind.Number(var unit, var step, var lowest, var highest)
                && (value < lowest || value > highest)) {
            throw Sheet.misfit(
                    "value",
                    "%s cannot be (%s to %s %s). Please look at the report again."
                            .formatted(
                                    ClinicForms.plain(value),
                                    ClinicForms.plain(lowest),
                                    ClinicForms.plain(highest),
                                    unitOf(unit)));
        }
        return new LaboratoryResulted(analyte, value, answers.word("laboratory"));
    }

    private static String unit(Observation observation) {
        return observation.kind() instanceof Observation.Kind.Number number ? unitOf(number.unit()) : "";
    }

    /// A result with its unit.
    static String said(Observation observation, double value) {
        return "%s %s".formatted(Numbers.tick(value), unit(observation)).strip();
    }

    private static String unitOf(String ucum) {
        return switch (ucum) {
            case "{times ULN}" -> "times the upper limit";
            case "mL/min/{1.73_m2}" -> "mL/min per 1.73 m²";
            default -> ucum;
        };
    }
}
