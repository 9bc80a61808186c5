package limen.web.console.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The trail as a page: what was asked, and a window of what fits, the newest first.
///
/// @param reading how much whoever reads it is shown
/// @param rows of this window
/// @param fitting how many places fit in all
/// @param length of the whole log
/// @param fault what is wrong with the day that was typed; empty if nothing
public record TrailPage(
        Sought sought,
        String reading,
        List<TrailRow> rows,
        int fitting,
        int length,
        boolean hasNewer,
        boolean hasOlder,
        String fault) {
    static final String PATH = "/staff/record";

    /// What was typed.
    public record Sought(String person, String author, String kind, String day) {
        static final Sought NOTHING = new Sought("", "", "", "");

        boolean isNothing() {
            return equals(NOTHING);
        }

        @Nullable
        LocalDate date() {
            try {
                return day.isEmpty() ? null : LocalDate.parse(day);
            } catch (DateTimeParseException _) {
                return null;
            }
        }

        String fault() {
            return day.isEmpty() || date() != null
                    ? ""
                    : "This is no day. Expected year, month and day, as 2027-03-29.";
        }

        private Map<String, String> fields() {
            return Map.of("person", person, "author", author, "kind", kind, "day", day);
        }
    }

    /// One kind to choose.
    public record Kind(String name, String words, boolean chosen) {}

    public TrailPage {
        rows = List.copyOf(rows);
    }

    public List<Kind> kinds() {
        return Kinds.names().stream()
                .map(name -> new Kind(name, Kinds.words(name), name.equals(sought.kind())))
                .toList();
    }

    public boolean isFiltered() {
        return !sought.isNothing();
    }

    /// What is on this page, in a sentence.
    public String counted() {
        if (rows.isEmpty()) {
            return isFiltered()
                    ? "No entry fits. The log has %,d.".formatted(length)
                    : "No entries yet. The first one appears here when it is saved.";
        }
        var rowsHere = "Rows %,d to %,d"
                .formatted(rows.getLast().position(), rows.getFirst().position());
        return isFiltered()
                ? "%s. %,d of %,d fit.".formatted(rowsHere, fitting, length)
                : "%s of %,d.".formatted(rowsHere, length);
    }

    public String newest() {
        return PATH + query(0);
    }

    public String older() {
        return PATH + query(rows.getLast().position());
    }

    private String query(int before) {
        var all = Stream.concat(
                        sought.fields().entrySet().stream()
                                .filter(field -> !field.getValue().isEmpty())
                                .sorted(Map.Entry.comparingByKey())
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)),
                        before == 0 ? Stream.of() : Stream.of("before=" + before))
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }
}
