package limen.safety;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import limen.evidence.Codes;
import limen.evidence.Interactions;
import limen.evidence.Medicine;
import limen.evidence.Mode;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import org.jspecify.annotations.Nullable;

/// How observations are written on one line:
/// `systolic_bp=148;systolic_bp.baseline=122;chest_pain=yes`.
///
/// A name may stand several times. `x.baseline` and `x.previous` say what `x` was before,
/// `x.sustained_min` for how many minutes it has been so; `mode=personal` says that nobody
/// supervises, `medicine=Zoloft` stands for the groups of that medicine, or for a medicine that the
/// table does not know.
public final class ObservationNotation {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final String GROUP = "medicine_group";

    private final ObservationTable catalogue;
    private final Interactions interactions;

    public ObservationNotation(ObservationTable catalogue, Interactions interactions) {
        this.catalogue = catalogue;
        this.interactions = interactions;
    }

    public ObservationLine read(String line) {
        var reading = new Reading();
        for (var pair : line.split(";", -1)) {
            if (!pair.isBlank()) {
                var expected = reading.take(pair.strip());
                if (expected != null) {
                    return new ObservationLine.Refused(pair.strip(), expected);
                }
            }
        }
        return reading.finish();
    }

    /// One line on its way to observations.
    private final class Reading {
        private final Map<String, List<Value>> now = new LinkedHashMap<>();
        private final Map<String, Map<String, Value>> before = new LinkedHashMap<>();
        private final Set<String> unknown = new LinkedHashSet<>();
        private final Set<String> unknownWords = new LinkedHashSet<>();
        private @Nullable Mode mode;

        /// Takes one pair.
        ///
        /// @return what was expected, if the pair is something else
        @Nullable
        String take(String pair) {
            var equals = pair.indexOf('=');
            if (equals < 0) {
                return "name=value, such as systolic_bp=128 or chest_pain=yes";
            }
            var name = pair.substring(0, equals).strip();
            var value = pair.substring(equals + 1).strip();
            var dot = name.indexOf('.');
            var observation = dot < 0 ? name : name.substring(0, dot);
            if (!NAME.matcher(observation).matches()) {
                return "a name of letters, digits and _ before the =";
            }
            if (value.isEmpty()) {
                return "a value after the =";
            }
            if (dot >= 0) {
                return takeBefore(observation, name.substring(dot + 1), value);
            }
            return switch (name) {
                case "mode" -> takeMode(value);
                case "medicine" -> takeMedicine(value);
                default -> takeNow(name, value);
            };
        }

        ObservationLine finish() {
            for (var earlier : before.entrySet()) {
                if (!now.containsKey(earlier.getKey())) {
                    var part = earlier.getValue().keySet().iterator().next();
                    return new ObservationLine.Refused(
                            earlier.getKey() + "." + part,
                            "a pair that says what %s is now".formatted(earlier.getKey()));
                }
            }
            var byName = new LinkedHashMap<String, List<Observed>>();
            now.forEach((name, values) -> byName.put(
                    name, values.stream().map(value -> observed(name, value)).toList()));
            return new ObservationLine.Read(
                    Observations.of(byName),
                    mode == null ? Mode.STUDY : mode,
                    List.copyOf(unknown),
                    List.copyOf(unknownWords));
        }

        private Observed observed(String name, Value value) {
            var parts = before.getOrDefault(name, Map.of());
            var lasted = parts.get("sustained_min") instanceof Value.Number minutes && minutes.value() > 0
                    ? List.of(new Earlier(Duration.ofSeconds(Math.round(minutes.value() * 60)), value))
                    : List.<Earlier>of();
            return new Observed(value, parts.get("baseline"), parts.get("previous"), lasted);
        }

        private @Nullable String takeNow(String name, String text) {
            var kind = catalogue.find(name).map(Observation::kind);
            if (kind.isEmpty()) {
                unknown.add(name);
                return null;
            }
            var expected = expected(kind.get(), text);
            if (expected == null) {
                add(name, value(kind.get(), text));
                noteUnknownWord(name, kind.get(), text);
            }
            return expected;
        }

        private @Nullable String takeBefore(String name, String part, String text) {
            if (!Set.of("baseline", "previous", "sustained_min").contains(part)) {
                return "%s.baseline, %s.previous or %s.sustained_min".formatted(name, name, name);
            }
            var kind = catalogue.find(name).map(Observation::kind);
            if (kind.isEmpty()) {
                unknown.add(name);
                return null;
            }
            var isDuration = part.equals("sustained_min");
            var expected = isDuration ? expectedMinutes(text) : expected(kind.get(), text);
            if (expected != null) {
                return expected;
            }
            var value = isDuration ? Value.of(Double.parseDouble(text)) : value(kind.get(), text);
            var parts = before.computeIfAbsent(name, fresh -> new LinkedHashMap<>());
            return parts.put(part, value) == null ? null : "%s.%s at most once".formatted(name, part);
        }

        private @Nullable String takeMode(String text) {
            var read = Codes.find(Mode.class, text);
            if (read.isEmpty()) {
                return "mode=study or mode=personal";
            }
            if (mode != null) {
                return "mode at most once";
            }
            mode = read.get();
            return null;
        }

        private @Nullable String takeMedicine(String name) {
            switch (interactions.find(name)) {
                case Medicine.Known(var groups) -> groups.forEach(group -> add(GROUP, Value.of(group.id())));
                case Medicine.KnownInPart(var groups, var rest) -> {
                    groups.forEach(group -> add(GROUP, Value.of(group.id())));
                    add("medicine_name_unknown", Value.yes());
                }
                case Medicine.Unknown _ -> add("medicine_name_unknown", Value.yes());
            }
            return null;
        }

        /// A group that the table does not have is a medicine that nobody has looked up.
        private void noteUnknownWord(String name, Observation.Kind kind, String text) {
            if (kind instanceof Observation.Kind.Word word && !word.words().contains(text)) {
                unknownWords.add(name + "=" + text);
                if (name.equals(GROUP)) {
                    add("medicine_name_unknown", Value.yes());
                }
            }
        }

        private void add(String name, Value value) {
            now.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value);
        }
    }

    private static @Nullable String expected(Observation.Kind kind, String text) {
        return switch (kind) {
            case Observation.Kind.Number number -> {
                var range = Optional.of(text)
                        .filter(written -> NUMBER.matcher(written).matches())
                        .map(Double::parseDouble)
                        .filter(value -> value >= number.lowest() && value <= number.highest());
                yield range.isPresent() ? null : range(number);
            }
            case Observation.Kind.YesNo _ -> isYesOrNo(text) ? null : "yes or no";
            case Observation.Kind.Word _ -> NAME.matcher(text).matches() ? null : "a word of letters, digits and _";
        };
    }

    private static @Nullable String expectedMinutes(String text) {
        return NUMBER.matcher(text).matches() && Double.parseDouble(text) >= 0 && Double.parseDouble(text) < 1e9
                ? null
                : "a number of minutes, at least 0";
    }

    private static Value value(Observation.Kind kind, String text) {
        return switch (kind) {
            case Observation.Kind.Number _ -> Value.of(Double.parseDouble(text));
            case Observation.Kind.YesNo _ -> Value.of(text.toLowerCase(Locale.ROOT));
            case Observation.Kind.Word _ -> Value.of(text);
        };
    }

    private static boolean isYesOrNo(String text) {
        return text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("no");
    }

    private static String range(Observation.Kind.Number number) {
        var grid = new Grid(BigDecimal.valueOf(number.step()).stripTrailingZeros());
        var unit = number.unit().equals("1") ? "" : ", in " + number.unit();
        return "a number from %s to %s%s"
                .formatted(grid.text(grid.decimal(number.lowest())), grid.text(grid.decimal(number.highest())), unit);
    }
}
