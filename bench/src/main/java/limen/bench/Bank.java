package limen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.inference.series.Series;
import limen.inference.series.SeriesTerm;

/// Many series in one table, told apart by its column `set`. Lines that begin with `#` are comments.
final class Bank {
    private Bank() {}

    static List<Series> read(Path file) {
        var sets = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var row : rows(file)) {
            sets.computeIfAbsent(row.get("set"), _ -> new ArrayList<>()).add(row);
        }
        return sets.values().stream().map(Bank::series).toList();
    }

    static List<Map<String, String>> rows(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            var columns = lines.getFirst().split(",", -1);
            var rows = new ArrayList<Map<String, String>>();
            for (var line : lines.subList(1, lines.size())) {
                var fields = line.split(",", -1);
                var row = new LinkedHashMap<String, String>();
                for (var i = 0; i < columns.length; i++) {
                    row.put(columns[i], fields[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bank of series " + file, e);
        }
    }

    static Series series(List<Map<String, String>> rows) {
        return Series.of(
                column(rows, "day"),
                Map.of(
                        SeriesTerm.ACTIVE, column(rows, "active"),
                        SeriesTerm.CARRY, column(rows, "carry"),
                        SeriesTerm.TIME, column(rows, "time"),
                        SeriesTerm.WEEKEND, column(rows, "weekend")),
                column(rows, "y"));
    }

    static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> number(row, name)).toArray();
    }

    /// The number in that column, NaN where it is missing.
    static double number(Map<String, String> row, String column) {
        var text = row.getOrDefault(column, "");
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}
