package limen.exchange;

import static limen.testkit.Seeded.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import limen.analysis.TrialTable;
import limen.inference.Arm;
import limen.inference.Guess;
import org.junit.jupiter.api.Test;

class TrialTableProperties {
    private static final String[] LETTERS = {"a", "Z", "7", "-", "_", ".", "\u00E4", "\u4E2D", "\uD83D\uDE00"};
    private static final String[] AWKWARD = {",", ";", "\t", "\"", "\n", "\r\n", "\r", " ", "'", "#"};
    private static final List<String> NAMES = List.of("id", "session", "scale", "score", "capsule", "guess", "note");

    @Test
    void any_table_in_any_dress_reads_back_to_the_same_table() {
        forAll("reads back", 400, random -> {
            var trial = Trial.random(random);
            var read = Tables.accepted(
                    Tables.read(Dress.random(random).write(trial, random).bytes()));
            var built = trial.build();
            assertThat(Tables.contents(read.table())).isEqualTo(Tables.contents(built));
            assertThat(read.table().sessions()).isEqualTo(built.sessions());
            assertThat(read.quality().rowsRead()).isEqualTo(trial.rows().size());
            assertThat(read.quality().participants()).isEqualTo(built.participants());
        });
    }

    @Test
    void any_single_bad_cell_is_refused_on_its_line() {
        forAll("one bad cell", 400, random -> {
            var trial = Trial.random(random);
            var bad = random.nextInt(trial.rows().size());
            var fault = Fault.values()[random.nextInt(Fault.values().length)];
            var written = Dress.random(random).write(trial.with(bad, fault), random);
            assertThat(Tables.refused(Tables.read(written.bytes())))
                    .startsWith("trial.csv, line %d, column \"%s\": ".formatted(written.lineOfRow(bad), fault.column));
        });
    }

    @Test
    void any_single_row_of_another_length_is_refused_on_its_line() {
        forAll("one bad row", 200, random -> {
            var trial = Trial.random(random);
            var bad = random.nextInt(trial.rows().size());
            var cells = new ArrayList<>(trial.rows().get(bad));
            if (random.nextBoolean()) {
                cells.removeLast();
            } else {
                cells.add("x");
            }
            var written = Dress.random(random).write(trial.withRow(bad, cells), random);
            assertThat(Tables.refused(Tables.read(written.bytes())))
                    .startsWith("trial.csv, line %d: the row has %d cells; expected 7"
                            .formatted(written.lineOfRow(bad), cells.size()));
        });
    }

    @Test
    void a_byte_that_is_not_UTF_8_is_refused_at_its_offset() {
        forAll("bad byte", 200, random -> {
            var bytes = Dress.random(random).write(Trial.random(random), random).bytes();
            var headerAndMore = 100;
            var at = headerAndMore + random.nextInt(Math.max(1, bytes.length - headerAndMore));
            while (at < bytes.length && ((bytes[at] & 0x80) != 0 || (bytes[at - 1] & 0x80) != 0)) {
                at++;
            }
            if (at >= bytes.length) {
                return;
            }
            bytes[at] = (byte) 0xFF;
            assertThat(Tables.refused(Tables.read(bytes)))
                    .contains("the byte 0xFF at byte offset %d is not UTF-8".formatted(at));
        });
    }

    @Test
    void no_sentence_shows_who_took_part() {
        forAll("no participants", 200, random -> {
            var trial = Trial.random(random);
            var rows = trial.rows().stream()
                    .map(cells -> {
                        var named = new ArrayList<>(cells);
                        named.set(0, "Jane Doe " + cells.getFirst());
                        return List.copyOf(named);
                    })
                    .toList();
            var bytes = Dress.random(random).write(new Trial(rows), random).bytes();
            var headerAndMore = 100;
            for (var flips = 1 + random.nextInt(5); flips > 0; flips--) {
                bytes[headerAndMore + random.nextInt(bytes.length - headerAndMore)] =
                        (byte) "\",;\n\0x".charAt(random.nextInt(6));
            }
            if (Tables.read(bytes) instanceof TableRead.Refused(var sentence)) {
                assertThat(sentence).doesNotContain("Doe").doesNotContain("\n");
            }
        });
    }

    @Test
    void random_bytes_are_read_or_refused_and_never_anything_else() {
        forAll("random bytes", 2000, random -> {
            var bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            readOrRefused(bytes);
        });
    }

    @Test
    void random_text_of_the_usual_signs_is_read_or_refused() {
        var signs = "\"\",,,;\t\n\r 1.-eNAPLACps\0\uFEFF\u00E9";
        forAll("random text", 2000, random -> {
            var text = new StringBuilder(random.nextBoolean() ? Tables.HEADER : "");
            for (var length = random.nextInt(300); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            readOrRefused(text.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void a_table_with_bytes_changed_at_random_is_read_or_refused() {
        forAll("changed bytes", 2000, random -> {
            var bytes = Dress.random(random).write(Trial.random(random), random).bytes();
            for (var changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            readOrRefused(bytes);
        });
    }

    private static void readOrRefused(byte[] bytes) {
        switch (Tables.read(bytes)) {
            case TableRead.Read read -> assertThat(read.quality().rowsRead()).isPositive();
            case TableRead.Refused(var sentence) ->
                assertThat(sentence).startsWith("trial.csv").endsWith(".");
        }
    }

    /// What can be wrong with one cell.
    private enum Fault {
        VALUE_IS_A_WORD("score", "high"),
        VALUE_IS_INFINITE("score", "-Inf"),
        UNKNOWN_CAPSULE("capsule", "XX"),
        NO_CAPSULE("capsule", ""),
        UNKNOWN_GUESS("guess", "both"),
        NO_PARTICIPANT("id", ""),
        NO_SESSION("session", "NA"),
        NO_OUTCOME("scale", "");

        private final String column;
        private final String text;

        Fault(String column, String text) {
            this.column = column;
            this.text = text;
        }
    }

    /// An invented trial: rows of seven cells, without contradictions, holding both capsules.
    private record Trial(List<List<String>> rows) {
        static Trial random(RandomGenerator random) {
            var participants = names("p", 1 + random.nextInt(5), random);
            var sessions = names("s", 1 + random.nextInt(4), random);
            var outcomes = names("o", 1 + random.nextInt(4), random);
            var rows = new ArrayList<List<String>>();
            for (var participant : participants) {
                for (var session : sessions) {
                    var capsule = random.nextBoolean() ? "AC" : "PL";
                    var guess = List.of("AC", "PL", "DK", "", "NA").get(random.nextInt(5));
                    for (var outcome : outcomes) {
                        if (random.nextInt(4) > 0) {
                            rows.add(List.of(
                                    participant, session, outcome, value(random), capsule, guess, text(random)));
                        }
                    }
                }
            }
            rows.add(List.of("both", "first", "o", "1", "AC", "PL", ""));
            rows.add(List.of("both", "second", "o", "2", "PL", "PL", ""));
            Collections.shuffle(rows, new Random(random.nextLong()));
            return new Trial(List.copyOf(rows));
        }

        TrialTable build() {
            var table = TrialTable.builder();
            for (var row : rows) {
                var arm = row.get(4).equals("AC") ? Arm.ACTIVE : Arm.PLACEBO;
                var guess = switch (row.get(5)) {
                    case "AC" -> Guess.ACTIVE;
                    case "PL" -> Guess.PLACEBO;
                    case "DK" -> Guess.UNSURE;
                    default -> Guess.NOT_GIVEN;
                };
                var outcome = withLineFeeds(row.get(2));
                var refusal = row.get(3).equals("NA")
                        ? table.addMissing(1, row.get(0), withLineFeeds(row.get(1)), outcome, arm, guess)
                        : table.add(
                                1,
                                row.get(0),
                                withLineFeeds(row.get(1)),
                                outcome,
                                arm,
                                guess,
                                Double.parseDouble(row.get(3)));
                assertThat(refusal).isEmpty();
            }
            return table.build();
        }

        private static String withLineFeeds(String text) {
            return text.replace("\r\n", "\n").replace('\r', '\n');
        }

        Trial with(int row, Fault fault) {
            var cells = new ArrayList<>(rows.get(row));
            cells.set(NAMES.indexOf(fault.column), fault.text);
            return withRow(row, cells);
        }

        Trial withRow(int row, List<String> cells) {
            var changed = new ArrayList<>(rows);
            changed.set(row, List.copyOf(cells));
            return new Trial(List.copyOf(changed));
        }

        private static String value(RandomGenerator random) {
            return switch (random.nextInt(6)) {
                case 0 -> "NA";
                case 1 -> String.valueOf(random.nextInt(100));
                case 2 -> String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300)));
                default -> String.valueOf(random.nextGaussian());
            };
        }

        private static List<String> names(String kind, int count, RandomGenerator random) {
            var names = new HashMap<String, String>();
            while (names.size() < count) {
                var name = kind + text(random) + "." + kind;
                names.put(withLineFeeds(name), name);
            }
            return List.copyOf(names.values());
        }

        private static String text(RandomGenerator random) {
            return IntStream.range(0, random.nextInt(6))
                    .mapToObj(_ -> random.nextInt(3) > 0
                            ? LETTERS[random.nextInt(LETTERS.length)]
                            : AWKWARD[random.nextInt(AWKWARD.length)])
                    .collect(Collectors.joining());
        }
    }

    /// How a table is written down.
    private record Dress(
            char separator, String lineEnd, boolean mark, boolean lastLineEnds, double quoting, double blankLines) {
        static Dress random(RandomGenerator random) {
            return new Dress(
                    ",;\t".charAt(random.nextInt(3)),
                    List.of("\n", "\r\n", "\r").get(random.nextInt(3)),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextDouble(),
                    random.nextDouble() / 3);
        }

        Written write(Trial trial, RandomGenerator random) {
            var text = new StringBuilder(mark ? "\uFEFF" : "");
            var order = new ArrayList<>(IntStream.range(0, NAMES.size()).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));
            var lines = new ArrayList<Integer>();
            record(order.stream().map(NAMES::get).toList(), text, random);
            for (var row : trial.rows()) {
                text.append(lineEnd);
                while (random.nextDouble() < blankLines) {
                    text.append(lineEnd);
                }
                lines.add(lineBreaks(text) + 1);
                var cells = new ArrayList<>(order.stream()
                        .filter(column -> column < row.size())
                        .map(row::get)
                        .toList());
                cells.addAll(row.subList(Math.min(NAMES.size(), row.size()), row.size()));
                record(cells, text, random);
            }
            if (lastLineEnds) {
                text.append(lineEnd);
            }
            return new Written(text.toString(), lines);
        }

        private void record(List<String> cells, StringBuilder text, RandomGenerator random) {
            text.append(cells.stream()
                    .map(cell -> cell.isEmpty() || !(needsQuotes(cell) || random.nextDouble() < quoting)
                            ? cell
                            : "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(String.valueOf(separator))));
        }

        private boolean needsQuotes(String cell) {
            return cell.indexOf(separator) >= 0 || cell.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
        }

        private static int lineBreaks(CharSequence text) {
            return (int) text.toString()
                    .replace("\r\n", "\n")
                    .chars()
                    .filter(c -> c == '\n' || c == '\r')
                    .count();
        }
    }

    private record Written(String text, List<Integer> lines) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        int lineOfRow(int row) {
            return lines.get(row);
        }
    }
}
