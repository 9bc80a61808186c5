package limen.safety;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;

/// The catalogue of observations as the rule language needs it: their grids, and how they are said.
record Catalogue(Map<String, Observation> byName) {
    Catalogue {
        byName = Map.copyOf(byName);
    }

    static Catalogue of(ObservationTable table) {
        return new Catalogue(table.all().stream().collect(Collectors.toMap(Observation::name, kept -> kept)));
    }

    Grid grid(String name) {
        return Grid.of(byName.get(name));
    }

    /// "upper blood pressure (systolic)"; the name itself where the catalogue does not know it.
    String label(String name) {
        var observation = byName.get(name);
        return observation == null ? name.replace('_', ' ') : observation.label();
    }

    /// "148 mmHg".
    String number(String name, BigDecimal value) {
        return grid(name).text(value) + unit(name);
    }

    /// The number as it follows its label: " 148 mmHg", ": 3".
    String measured(String name, BigDecimal value) {
        return (unit(name).isEmpty() ? ": " : " ") + number(name, value);
    }

    /// "60 min", "3 h", "2 d".
    static String duration(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes >= 2 * 24 * 60 && minutes % (24 * 60) == 0) {
            return minutes / (24 * 60) + " days";
        }
        return minutes > 60 && minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }

    /// The unit as people write it, with the space before it; UCUM annotations such as `{score}`
    /// say nothing to them.
    private String unit(String name) {
        var observation = byName.get(name);
        if (observation == null || !(observation.kind() instanceof Observation.Kind.Number number)) {
            return "";
        }
        return switch (number.unit()) {
            case "1", "h", "d" -> "";
            case "%" -> " %";
            case "a" -> " years";
            case "Cel" -> " \u00b0C";
            case "mm[Hg]" -> " mmHg";
            case "/min" -> " per minute";
            case "kg/m2" -> " kg/m\u00b2";
            case "mL/min/{1.73_m2}" -> " mL/min/1.73 m\u00b2";
            case "{times ULN}" -> " times the upper limit";
            default -> number.unit().startsWith("{") ? "" : " " + number.unit();
        };
    }
}
