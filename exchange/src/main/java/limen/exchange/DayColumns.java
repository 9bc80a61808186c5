package limen.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import limen.inference.series.SeriesTerm;

/// Where the columns of a table of days stand, and how their cells are read.
final class DayColumns {
    static final String DAY = "day";
    /// The terms that a table may give and that are derived otherwise.
    static final List<SeriesTerm> OPTIONAL = List.of(SeriesTerm.CARRY, SeriesTerm.TIME, SeriesTerm.WEEKEND);

    private static final String ACTIVE = "active";
    private static final String CONDITION = "condition";
    private static final String VALUE = "y";
    private static final String SET = "set";
    private static final String PERSON = "id";
    private static final String CAPSULE = "capsule";
    private static final String BLOCK = "block";
    private static final List<String> KNOWN = List.of(
            DAY, ACTIVE, CONDITION, VALUE, SET, PERSON, CAPSULE, BLOCK, GuessesOfDays.GUESS, GuessesOfDays.CONFIDENCE);
    /// How a table says that a day had no capsule, besides leaving the cell empty.
    private static final Set<String> NO_CAPSULE = Set.of("none", "no", "0", "-");
    /// Beyond this a cell is a slip of the keyboard, and sums would lose their digits.
    private static final double LARGEST = 1e9;

    private final Place place;
    private final Map<String, Integer> at;
    private final List<String> passedOver;

    private DayColumns(Place place, Map<String, Integer> at, List<String> passedOver) {
        this.place = place;
        this.at = at;
        this.passedOver = passedOver;
    }

    static DayColumns of(WholeTable table) throws Refusal {
        var place = table.place();
        var at = new HashMap<String, Integer>();
        var passedOver = new ArrayList<String>();
        for (var i = 0; i < table.header().size(); i++) {
            var name = table.header().get(i);
            if (!isKnown(name)) {
                passedOver.add(Place.quoted(name));
            } else if (at.put(name, i) != null) {
                throw place.refuse(
                        table.headerLine(),
                        "the column %s stands in the header more than once; expected it once."
                                .formatted(Place.quoted(name)));
            }
        }
        if (!at.containsKey(GuessesOfDays.GUESS) && at.remove(GuessesOfDays.CONFIDENCE) != null) {
            passedOver.add(Place.quoted(GuessesOfDays.CONFIDENCE));
        }
        if (at.containsKey(SET) && at.containsKey(PERSON)) {
            throw place.refuse(
                    table.headerLine(),
                    "there is a column \"set\" and a column \"id\"; expected one of them: sets are series each by "
                            + "itself, ids are people of one study.");
        }
        if (at.containsKey(ACTIVE) && at.containsKey(CONDITION)) {
            throw place.refuse(
                    table.headerLine(),
                    "there is a column \"active\" and a column \"condition\"; expected one of them.");
        }
        var columns = new DayColumns(place, at, passedOver);
        columns.require(table, DAY);
        columns.require(table, columns.active());
        columns.require(table, VALUE);
        return columns;
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(name)
                || OPTIONAL.stream().anyMatch(term -> term.code().equals(name));
    }

    private void require(WholeTable table, String name) throws Refusal {
        if (!at.containsKey(name)) {
            throw place.refuse(
                    table.headerLine(),
                    "there is no column %s; expected the columns day, active and y, and the header names %s."
                            .formatted(
                                    Place.quoted(name),
                                    table.header().stream()
                                            .limit(20)
                                            .map(Place::quoted)
                                            .collect(Collectors.joining(", "))));
        }
    }

    boolean hasSets() {
        return at.containsKey(SET);
    }

    /// Whether the rows are several people's.
    boolean isStudy() {
        return at.containsKey(PERSON);
    }

    boolean has(SeriesTerm term) {
        return at.containsKey(term.code());
    }

    /// Whether the table says on which days a capsule was taken, active or not.
    boolean hasCapsules() {
        return at.containsKey(CAPSULE);
    }

    /// Whether the table says which days were drawn together.
    boolean hasBlocks() {
        return at.containsKey(BLOCK);
    }

    /// Whether the table says what was guessed.
    boolean hasGuesses() {
        return at.containsKey(GuessesOfDays.GUESS);
    }

    /// The columns that nobody reads, quoted.
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    TableDay read(WholeTable.Row row) throws Refusal {
        var terms = new EnumMap<SeriesTerm, Double>(SeriesTerm.class);
        for (var term : OPTIONAL) {
            if (has(term)) {
                terms.put(term, number(row, term.code()));
            }
        }
        return new TableDay(
                row.line(),
                group(row),
                number(row, DAY),
                zeroOrOne(row, active()),
                value(row),
                terms,
                !hasCapsules() || isTaken(cell(row, CAPSULE)),
                hasBlocks() && !Missing.is(cell(row, BLOCK)) ? cell(row, BLOCK) : "",
                cellOrNothing(row, GuessesOfDays.GUESS),
                cellOrNothing(row, GuessesOfDays.CONFIDENCE));
    }

    private static boolean isTaken(String capsule) {
        return !Missing.is(capsule) && !NO_CAPSULE.contains(capsule.toLowerCase(Locale.ROOT));
    }

    /// A day as the table writes it: 3 and not 3.0.
    String text(double day) {
        return day == Math.rint(day) ? Long.toString((long) day) : Double.toString(day);
    }

    /// " of set 7", " of P-001", or nothing.
    String ofGroup(String group) {
        if (isStudy()) {
            return " of " + Place.quoted(group);
        }
        return hasSets() ? " of set " + Place.quoted(group) : "";
    }

    private String active() {
        return at.containsKey(CONDITION) ? CONDITION : ACTIVE;
    }

    private String group(WholeTable.Row row) throws Refusal {
        if (!isStudy() && !hasSets()) {
            return "";
        }
        var column = isStudy() ? PERSON : SET;
        var name = cell(row, column);
        if (Missing.is(name)) {
            throw place.refuse(row.line(), column, "the cell is empty; expected what the series is called.");
        }
        return name;
    }

    private double value(WholeTable.Row row) throws Refusal {
        return Missing.is(cell(row, VALUE)) ? Double.NaN : number(row, VALUE);
    }

    private double zeroOrOne(WholeTable.Row row, String column) throws Refusal {
        var number = number(row, column);
        if (number != 0 && number != 1) {
            throw place.refuse(
                    row.line(),
                    column,
                    "%s is neither; expected 1 on a day with the active capsule and 0 on any other."
                            .formatted(Place.quoted(cell(row, column))));
        }
        return number;
    }

    private double number(WholeTable.Row row, String column) throws Refusal {
        var text = cell(row, column);
        if (!Decimal.is(text)) {
            throw place.refuse(
                    row.line(),
                    column,
                    Decimal.is(text.replace(',', '.'))
                            ? "%s has a decimal comma; expected a point, as in 4.5.".formatted(Place.quoted(text))
                            : "%s is no number; expected one such as 4.5.".formatted(Place.quoted(text)));
        }
        var number = Double.parseDouble(text);
        if (!(Math.abs(number) <= LARGEST)) {
            throw place.refuse(
                    row.line(),
                    column,
                    "%s is out of range; expected a number from -1e9 to 1e9.".formatted(Place.quoted(text)));
        }
        return number;
    }

    private String cellOrNothing(WholeTable.Row row, String column) {
        return at.containsKey(column) ? cell(row, column) : "";
    }

    private String cell(WholeTable.Row row, String column) {
        return row.cells().get(Objects.requireNonNull(at.get(column)));
    }
}
