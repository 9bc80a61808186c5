package limen.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import limen.analysis.DayGuess;
import limen.analysis.Draw;
import limen.inference.hierarchy.DayScore;
import limen.inference.hierarchy.PersonSeries;
import limen.inference.hierarchy.StudySeries;
import limen.inference.series.DerivedTerms;
import limen.inference.series.Series;
import limen.inference.series.SeriesTerm;

/// Reads a table of days: CSV in UTF-8 with the columns `day`, `active` and `y`, one row for each day.
///
/// `carry`, `time` and `weekend` are used where the table has them and derived where not. With a column `set` the rows
/// are many series, each by itself; with a column `id` they are several people's days in one study, and `condition`
/// may stand for `active`. An `y` that is `NA` is a day without an answer. `capsule` and `block` tell which days had a
/// capsule and which of them were drawn together. With `guess` and `confidence` a single series says what was
/// thought of each capsule. Other columns are passed over.
public final class SeriesTableReader {
    private static final int MOST_BYTES = 200_000_000;
    private static final double DAYS_PER_UNIT_IN_A_STUDY = 7;

    private final DayColumns columns;
    private final List<String> notes = new ArrayList<>();

    private SeriesTableReader(DayColumns columns) {
        this.columns = columns;
    }

    public static SeriesTableRead read(Path file) {
        try {
            var table = WholeTable.read(file, MOST_BYTES, "a table of days");
            var reader = new SeriesTableReader(DayColumns.of(table));
            var groups = reader.groups(table);
            return reader.columns.isStudy() ? reader.study(groups, table) : reader.own(groups, table);
        } catch (Refusal refusal) {
            return new SeriesTableRead.Refused(refusal.sentence());
        }
    }

    /// The days of each set or person in the order of their days, sets and people in the order of the file.
    private SequencedMap<String, List<TableDay>> groups(WholeTable table) throws Refusal {
        var groups = new LinkedHashMap<String, List<TableDay>>();
        for (var row : table.rows()) {
            var day = columns.read(row);
            groups.computeIfAbsent(day.group(), _ -> new ArrayList<>()).add(day);
        }
        if (groups.isEmpty()) {
            throw table.place().refuse("holds a header and no rows; expected a row for each day.");
        }
        for (var days : groups.values()) {
            days.sort(Comparator.comparingDouble(TableDay::day));
            for (var i = 1; i < days.size(); i++) {
                var before = days.get(i - 1);
                var here = days.get(i);
                if (before.day() == here.day()) {
                    throw table.place()
                            .refuseBoth(
                                    Math.min(before.line(), here.line()),
                                    Math.max(before.line(), here.line()),
                                    "both rows are day %s%s; expected one row for each day."
                                            .formatted(columns.text(here.day()), columns.ofGroup(here.group())));
                }
            }
        }
        return groups;
    }

    private SeriesTableRead.Own own(SequencedMap<String, List<TableDay>> groups, WholeTable table) throws Refusal {
        for (var term : DayColumns.OPTIONAL) {
            if (!columns.has(term)) {
                notes.add(derived(term));
            }
        }
        notePassedOver();
        var sets = new ArrayList<SeriesTableRead.Named>();
        var alone = groups.size() == 1;
        for (var group : groups.entrySet()) {
            var days = group.getValue();
            sets.add(new SeriesTableRead.Named(
                    group.getKey(), series(days), draw(days, alone), alone ? guesses(days, table.place()) : List.of()));
        }
        if (!alone) {
            noteGuessesPassedOver();
        }
        return new SeriesTableRead.Own(sets, columns.hasSets(), notes, table.sha256());
    }

    private List<DayGuess> guesses(List<TableDay> days, Place place) throws Refusal {
        if (!columns.hasGuesses()) {
            return List.of();
        }
        var guesses = new GuessesOfDays(place);
        for (var day : days) {
            guesses.read(day);
        }
        notes.addAll(guesses.notes());
        return guesses.guesses();
    }

    private void noteGuessesPassedOver() {
        if (columns.hasGuesses()) {
            notes.add("The column \"guess\" was passed over: guesses are looked at in a single series.");
        }
    }

    /// Notes about the draw of one series among many would help nobody: no test is made of those.
    private Draw draw(List<TableDay> rows, boolean alone) {
        return new DrawOfDays(columns, rows).draw(alone ? notes : new ArrayList<>());
    }

    private Series series(List<TableDay> rows) {
        var days = rows.stream().mapToDouble(TableDay::day).toArray();
        var active = rows.stream().mapToDouble(TableDay::active).toArray();
        var values = rows.stream().mapToDouble(TableDay::y).toArray();
        var terms = new EnumMap<SeriesTerm, double[]>(SeriesTerm.class);
        terms.put(SeriesTerm.ACTIVE, active);
        for (var term : DayColumns.OPTIONAL) {
            terms.put(
                    term,
                    columns.has(term)
                            ? rows.stream().mapToDouble(row -> row.at(term)).toArray()
                            : derived(term, days, active));
        }
        return Series.of(days, terms, values);
    }

    private static double[] derived(SeriesTerm term, double[] days, double[] active) {
        return switch (term) {
            case CARRY -> DerivedTerms.carry(days, active);
            case TIME -> DerivedTerms.time(days);
            case WEEKEND -> DerivedTerms.weekend(days);
            case INTERCEPT, ACTIVE -> throw new IllegalArgumentException(term + " is never derived");
        };
    }

    private static String derived(SeriesTerm term) {
        return switch (term) {
            case CARRY -> "There is no column \"carry\": it was derived, 1 on the day after an active capsule.";
            case TIME -> "There is no column \"time\": it was derived, (day - mean day)/10.";
            case WEEKEND ->
                "There is no column \"weekend\": it was derived, taking day 1 for a Monday. If it was none, give the column.";
            case INTERCEPT, ACTIVE -> throw new IllegalArgumentException(term + " is never derived");
        };
    }

    private SeriesTableRead.Study study(SequencedMap<String, List<TableDay>> groups, WholeTable table) throws Refusal {
        if (!columns.has(SeriesTerm.TIME)) {
            notes.add("There is no column \"time\": it was derived, (day - mean day)/7.");
        }
        if (columns.hasBlocks()) {
            notes.add("The column \"block\" was passed over: no randomisation test is made of several people.");
        }
        noteGuessesPassedOver();
        for (var term : List.of(SeriesTerm.CARRY, SeriesTerm.WEEKEND)) {
            if (columns.has(term)) {
                notes.add("The column \"%s\" was passed over: the model of several people has no such term."
                        .formatted(term.code()));
            }
        }
        notePassedOver();
        var mean = groups.values().stream()
                .flatMap(List::stream)
                .mapToDouble(TableDay::day)
                .average()
                .orElseThrow();
        var people = new ArrayList<PersonSeries>();
        for (var group : groups.entrySet()) {
            var days = new ArrayList<DayScore>();
            for (var row : group.getValue()) {
                if (row.day() != Math.rint(row.day()) || Math.abs(row.day()) > Integer.MAX_VALUE) {
                    throw table.place()
                            .refuse(
                                    row.line(),
                                    DayColumns.DAY,
                                    "the day is %s; expected a whole number.".formatted(columns.text(row.day())));
                }
                var time = columns.has(SeriesTerm.TIME)
                        ? row.at(SeriesTerm.TIME)
                        : (row.day() - mean) / DAYS_PER_UNIT_IN_A_STUDY;
                days.add(new DayScore((int) row.day(), row.active() == 1, time, row.y()));
            }
            people.add(new PersonSeries(group.getKey(), days));
        }
        return new SeriesTableRead.Study(new StudySeries(people), notes, table.sha256());
    }

    private void notePassedOver() {
        if (!columns.passedOver().isEmpty()) {
            notes.add("Passed over: %s.".formatted(String.join(", ", columns.passedOver())));
        }
    }
}
