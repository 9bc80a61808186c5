package limen.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Observation.Kind;

/// Everything that a rule may look at, and nothing else.
public final class ObservationTable {
    private static final class Reviewed {
        static final ObservationTable TABLE = read(Table.resource("observations.csv"));
    }

    private final Map<String, Observation> byName = new LinkedHashMap<>();

    public ObservationTable(List<Observation> observations) {
        for (var observation : observations) {
            if (byName.put(observation.name(), observation) != null) {
                throw new IllegalArgumentException("observation %s stands twice".formatted(observation.name()));
            }
        }
    }

    /// The reviewed table.
    public static ObservationTable reviewed() {
        return Reviewed.TABLE;
    }

    static ObservationTable read(Table table) {
        return new ObservationTable(table.read(ObservationTable::observation));
    }

    public List<Observation> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Observation> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The observation of a name that rules were checked to use; anything else is refused.
    public Observation get(String name) {
        return find(name)
                .orElseThrow(() -> new UnreadableCell("observation", name, "a name of the table of observations"));
    }

    /// Refuses a condition that looks at something unknown, or compares it with what it can never be.
    public void check(Condition condition) {
        check(condition.comparison(), "observation", "value");
        condition.with().forEach(all -> all.forEach(atom -> check(atom, "with_symptom", "with_symptom")));
    }

    private void check(Comparison comparison, String nameColumn, String valueColumn) {
        var name = comparison.reading().observation();
        var observation = find(name)
                .orElseThrow(() -> new UnreadableCell(nameColumn, name, "a name of the table of observations"));
        var fault = fault(observation.kind(), comparison.reading().of(), comparison.operand());
        fault.ifPresent(expected -> {
            throw new UnreadableCell(valueColumn, RuleText.comparison(comparison), expected);
        });
    }

    private static Optional<String> fault(Kind kind, Reading.Of of, Operand operand) {
        return switch (operand) {
            case Operand.Nothing _ -> Optional.empty();
            case Operand.Threshold(var value) ->
                switch (kind) {
                    case Kind.Number number -> outside(number, of, value);
                    case Kind.YesNo _ -> Optional.of("yes or no");
                    case Kind.Word(var words) -> Optional.of("one of " + String.join(", ", words));
                };
            case Operand.Words(var words) ->
                switch (kind) {
                    case Kind.Number number -> Optional.of("a number in " + number.unit());
                    case Kind.YesNo _ -> unknown(List.of("yes", "no"), of, words);
                    case Kind.Word(var known) -> unknown(known, of, words);
                };
        };
    }

    private static Optional<String> outside(Kind.Number number, Reading.Of of, double value) {
        var span = number.highest() - number.lowest();
        var lowest = isChange(of) ? -span : number.lowest();
        var highest = isChange(of) ? span : number.highest();
        return value >= lowest && value <= highest
                ? Optional.empty()
                : Optional.of("%s to %s %s".formatted(Decimals.print(lowest), Decimals.print(highest), number.unit()));
    }

    private static Optional<String> unknown(List<String> known, Reading.Of of, List<String> words) {
        if (isChange(of)) {
            return Optional.of("an observation that is a number, for only numbers change by an amount");
        }
        return known.containsAll(words) ? Optional.empty() : Optional.of("one of " + String.join(", ", known));
    }

    private static boolean isChange(Reading.Of of) {
        return switch (of) {
            case NOW, PREVIOUS -> false;
            case RISE_FROM_BASELINE, RISE_FROM_PREVIOUS -> true;
        };
    }

    private static Observation observation(Table.Row row) {
        return new Observation(row.required("name"), kind(row), row.required("label"), row.text("loinc"));
    }

    private static Kind kind(Table.Row row) {
        var kind = row.text("kind");
        return switch (kind) {
            case "number" ->
                new Kind.Number(row.required("unit"), row.number("step"), row.number("lowest"), row.number("highest"));
            case "yes_no" -> new Kind.YesNo();
            case "word" -> new Kind.Word(row.list("words"));
            default -> throw new UnreadableCell("kind", kind, "number, yes_no or word");
        };
    }
}
