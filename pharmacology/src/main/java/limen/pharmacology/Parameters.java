package limen.pharmacology;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The reviewed table of every number that the models stand on.
public final class Parameters {
    private static final String FILE = "limen_pk1.csv";

    private static final class Reviewed {
        static final Parameters TABLE = read(FILE, resource());
    }

    private final Map<String, Parameter> byName;

    private Parameters(Map<String, Parameter> byName) {
        this.byName = byName;
    }

    public static Parameters reviewed() {
        return Reviewed.TABLE;
    }

    public List<Parameter> all() {
        return List.copyOf(byName.values());
    }

    public Parameter get(String name) {
        var found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no parameter \"%s\" in %s".formatted(name, FILE));
        }
        return found;
    }

    public double value(String name) {
        return get(name).value();
    }

    /// The same table with another value in one row, to ask how much it matters.
    public Parameters with(String name, double value) {
        var old = get(name);
        var changed = new LinkedHashMap<>(byName);
        changed.put(
                name, new Parameter(name, value, old.unit(), old.omega(), Status.ASSUMED, old.source(), old.note()));
        return new Parameters(changed);
    }

    /// The table with the other published recovery of CYP2D6 (51 h instead of 46.6 h).
    public Parameters withAlternativeRecovery() {
        return with("t_half_E", value("t_half_E_alternative"));
    }

    static Parameters read(String file, String csv) {
        var byName = new LinkedHashMap<String, Parameter>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (var row : reader) {
                var parameter = parameter(file, row);
                if (byName.put(parameter.name(), parameter) != null) {
                    throw refused(file, row, "name", parameter.name(), "each name once");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new Parameters(byName);
    }

    private static Parameter parameter(String file, NamedCsvRecord row) {
        try {
            return new Parameter(
                    row.getField("name"),
                    number(file, row, "value"),
                    row.getField("unit"),
                    number(file, row, "omega"),
                    status(file, row),
                    row.getField("source"),
                    row.getField("note"));
        } catch (UnreadableParameterException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnreadableParameterException(
                    "%s, line %d: %s".formatted(file, row.getStartingLineNumber(), e.getMessage()), e);
        }
    }

    private static double number(String file, NamedCsvRecord row, String column) {
        var text = row.getField(column);
        if (!text.matches("\\d+(\\.\\d+)?")) {
            throw refused(file, row, column, text, "a number such as 0.32");
        }
        return Double.parseDouble(text);
    }

    private static Status status(String file, NamedCsvRecord row) {
        var text = row.getField("status");
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(file, row, "status", text, "reported, derived, assumed or unverified"));
    }

    private static UnreadableParameterException refused(
            String file, NamedCsvRecord row, String column, String text, String expected) {
        return new UnreadableParameterException(
                "%s, line %d, %s: \"%s\"; expected %s"
                        .formatted(file, row.getStartingLineNumber(), column, text, expected),
                null);
    }

    private static String resource() {
        try (var stream = Parameters.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no file %s beside %s".formatted(FILE, Parameters.class));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
