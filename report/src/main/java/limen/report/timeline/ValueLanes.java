package limen.report.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import limen.evidence.Answer;
import limen.evidence.Instruments;
import limen.evidence.Mode;
import limen.evidence.Verdict;
import limen.report.timeline.ValueLane.Reading;
import limen.report.words.Numbers;
import limen.report.words.Words;
import limen.safety.Value;
import limen.study.Report;
import org.jspecify.annotations.Nullable;

/// Numbers over time, with the lines that rules draw through them.
record ValueLanes(List<Line> lines, Background background, Mode mode) {
    private static final int ENOUGH_TO_DRAW = 10;

    private static final Map<String, String> VITALS = vitalNames();

    private static Map<String, String> vitalNames() {
        var names = new LinkedHashMap<String, String>();
        names.put(Values.SYSTOLIC, "Upper pressure, mmHg");
        names.put(Values.DIASTOLIC, "Lower pressure, mmHg");
        names.put(Values.HEART_RATE, "Heart rate, per minute");
        names.put(Values.TEMPERATURE, "Temperature, °C");
        return names;
    }

    /// One lane for each vital sign that was measured.
    List<ValueLane> vitals() {
        var lanes = new ArrayList<ValueLane>();
        var firstDose = Line.firstDose(lines);
        VITALS.forEach((code, name) -> {
            var readings = lines.stream()
                    .filter(line -> number(line, code).isPresent())
                    .sorted(Comparator.comparing(Line::moment))
                    .toList();
            if (!readings.isEmpty()) {
                // Against this the rules judge a rise, too.
                var usual = firstDose
                        .flatMap(dose -> readings.reversed().stream()
                                .filter(line -> line.moment().isBefore(dose))
                                .findFirst())
                        .map(line -> number(line, code))
                        .orElseGet(OptionalDouble::empty);
                var hold = limit(code, Verdict.HOLD);
                var values = readings.stream()
                        .map(line -> reading(line, number(line, code).orElseThrow(), hold))
                        .toList();
                lanes.add(new ValueLane(name, Double.NaN, Double.NaN, values, hold, limit(code, Verdict.STOP), usual));
            }
        });
        return lanes;
    }

    /// The scales that were marked often enough for a line, then the questionnaires. The rest stands in the record.
    List<ValueLane> scores() {
        var scales = new TreeMap<String, List<Reading>>();
        var totals = new LinkedHashMap<String, List<Reading>>();
        var kinds = new LinkedHashMap<String, Background.Score>();
        for (var line : lines) {
            if (line.event() instanceof Report.CheckInAnswered answered) {
                answered.scales().forEach((code, value) -> {
                    if (isScale(answered.instrument(), code)) {
                        scales.computeIfAbsent(code, _ -> new ArrayList<>())
                                .add(new Reading(line.moment(), value, false));
                    }
                });
            }
            if (line.event() instanceof Report.QuestionnaireAnswered answered) {
                for (var score : background.scoring().apply(answered)) {
                    kinds.putIfAbsent(score.name(), score);
                    totals.computeIfAbsent(score.name(), _ -> new ArrayList<>())
                            .add(reading(line, score.value(), limit(score.observation(), Verdict.HOLD)));
                }
            }
        }
        var lanes = new ArrayList<ValueLane>();
        scales.forEach((code, readings) -> {
            if (readings.size() >= ENOUGH_TO_DRAW) {
                lanes.add(new ValueLane(
                        Words.capitalised(Names.code(code)) + ", 0 to 100",
                        0,
                        100,
                        inOrder(readings),
                        null,
                        null,
                        OptionalDouble.empty()));
            }
        });
        kinds.forEach((name, score) -> lanes.add(new ValueLane(
                "%s, %s to %s".formatted(name, Numbers.tick(score.low()), Numbers.tick(score.high())),
                score.low(),
                score.high(),
                inOrder(totals.getOrDefault(name, List.of())),
                limit(score.observation(), Verdict.HOLD),
                null,
                OptionalDouble.empty())));
        return lanes;
    }

    /// Minutes and hours are answers too, but no marks between two ends.
    private static boolean isScale(String instrument, String item) {
        return Instruments.find(instrument)
                .flatMap(known -> known.item(item))
                .map(known -> known.answer() instanceof Answer.Analogue(var left, var right, var low, var high)
                        && low == 0
                        && high == 100)
                .orElse(true);
    }

    private @Nullable Limit limit(String observation, Verdict verdict) {
        return Limit.first(background.rules(), observation, verdict, mode).orElse(null);
    }

    private static OptionalDouble number(Line line, String code) {
        return Values.in(line.event()).get(code) instanceof Value.Number(var number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }

    private static Reading reading(Line line, double value, @Nullable Limit hold) {
        return new Reading(line.moment(), value, hold != null && hold.isMetBy(value));
    }

    private static List<Reading> inOrder(List<Reading> readings) {
        return readings.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }
}
