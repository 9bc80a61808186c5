package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;

/// `docs/protocol.md` names every entry that the reader knows, and no other.
///
/// What the reader knows it says itself: an entry that it does not know is answered with the list of those it asked
/// for.
class ProtocolDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/protocol.md");
    private static final String UNKNOWN = "zzqqxx";
    private static final Pattern ENTRY = Pattern.compile("^(\\s*)(- )?([a-z_]+):(.*)$");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_0-9]+)` \\|.*");

    /// Their values are lists of data that grow, such as the instruments.
    private static final Set<String> OF_DATA = Set.of("instrument", "source", "primary", "arm", "zone", "weekdays");

    @Test
    void every_entry_stands_in_the_document_and_nothing_else_does() throws IOException {
        assertThat(documented()).isEqualTo(known());
    }

    @Test
    void every_word_that_an_entry_can_hold_stands_in_the_document() throws IOException {
        var document = Files.readString(DOCUMENT);
        var words = new TreeSet<String>();
        for (var text : variants()) {
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var nonsense = lines.get(i).replaceAll("([a-z_]+): [A-Za-z][A-Za-z_-]*(?=[,}]|$)", "$1: " + UNKNOWN);
                ProtocolFiles.faults(replaced(lines, i, nonsense)).stream()
                        .filter(fault -> fault.found().contains(UNKNOWN))
                        .filter(fault -> !OF_DATA.contains(last(fault.path())))
                        .filter(fault -> fault.expected().startsWith("one of "))
                        .flatMap(fault -> Arrays.stream(listed(fault)))
                        .forEach(words::add);
            }
        }
        assertThat(words)
                .hasSizeGreaterThan(50)
                .allSatisfy(word -> assertThat(document).contains("`" + word + "`"));
    }

    private static Set<String> known() throws IOException {
        var known = new TreeSet<String>();
        for (var text : variants()) {
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                ProtocolFiles.faults(replaced(lines, i, withUnknown(lines.get(i)))).stream()
                        .filter(fault -> fault.found().startsWith("unknown entry \"" + UNKNOWN))
                        .forEach(fault -> Arrays.stream(listed(fault))
                                .map(entry -> within(fault.path().replaceAll("\\[\\d+]", ""), entry))
                                .forEach(known::add));
            }
        }
        return known;
    }

    private static Set<String> documented() throws IOException {
        var documented = new TreeSet<String>();
        var section = "";
        for (var line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            }
            var row = ROW.matcher(line);
            if (row.matches()) {
                documented.add(within(section.equals("The file") ? "" : section, row.group(1)));
            }
        }
        return documented;
    }

    /// The line with an unknown entry before its first.
    private static String withUnknown(String line) {
        if (line.contains("{")) {
            return line.replaceFirst("\\{", "{" + UNKNOWN + ": 1, ");
        }
        var entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return line;
        }
        var dash = entry.group(2) == null ? "" : entry.group(2);
        return "%s%s%s: 1%n%s%s%s:%s"
                .formatted(
                        entry.group(1),
                        dash,
                        UNKNOWN,
                        entry.group(1),
                        " ".repeat(dash.length()),
                        entry.group(3),
                        entry.group(4));
    }

    /// Texts in which together every entry is asked for; not all of them are valid.
    private static List<String> variants() throws IOException {
        var one = ProtocolFiles.example("n-of-1.yaml");
        var many = ProtocolFiles.example("parallel-groups.yaml");
        var schedule = "    kind: every_days\n    days: 7\n";
        return List.of(
                one,
                many,
                ProtocolFiles.example("personal-journal.yaml"),
                one.replace("kind: within_person\n  block: 2", "kind: open"),
                many.replace(
                        "eligibility:\n", "titration:\n  - {code: up, arm: active, dose: 20 mg}\n\neligibility:\n"),
                many.replace(schedule, "    kind: every_hours\n    hours: 168\n"),
                many.replace(schedule, "    kind: twice_a_week\n    weekdays: [monday, friday]\n"),
                many.replace(schedule, "    kind: on_days\n    days: [1]\n"),
                "kind: study\ndesign:\n  kind: crm\n  event:\n    adverse_event_grade: 3\n",
                "kind: study\ndesign:\n  kind: tite_crm\n",
                "kind: study\ndesign:\n  kind: boin\n",
                "kind: study\ndesign:\n  kind: sub_perceptual\n  noticed:\n    target: 0.3\n");
    }

    private static String[] listed(Fault fault) {
        return fault.expected().substring("one of ".length()).split(", ");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
    }

    private static String within(String section, String entry) {
        return section.isEmpty() ? entry : section + "." + entry;
    }

    private static String replaced(List<String> lines, int index, String line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return String.join("\n", changed);
    }
}
