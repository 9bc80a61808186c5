package limen.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import limen.analysis.DataQuality;
import limen.analysis.TrialTable;
import limen.inference.Arm;
import limen.inference.Guess;

/// Turns the rows of a file into a trial table, one by one, and refuses the first that does not belong to one.
final class TrialRows {
    private static final long MOST_LINES = Integer.MAX_VALUE;

    private final Place place;
    private final Columns columns;
    private final CurrentRecord row;
    private final int width;
    private final Cell participant;
    private final Cell session;
    private final Cell outcome;
    private final Cell value;
    private final Cell allocation;
    private final Cell guess;
    private final Cell confidence;
    private final Cell expectancy;
    private final LabelReader labels;
    private final ValueReader values;
    private final ConfidenceReader confidences;
    private final ValueReader expectancies;
    private final TrialTable.Builder table = TrialTable.builder();
    private final Set<Arm> arms = EnumSet.noneOf(Arm.class);
    private long rows;

    /// @param header the record of the header, which becomes that of each row
    TrialRows(Place place, Columns columns, CurrentRecord header, LabelReader labels, Separator separator) {
        this.place = place;
        this.columns = columns;
        this.row = header;
        this.width = header.size();
        this.participant = header.cell(Part.PARTICIPANT);
        this.session = header.cell(Part.SESSION);
        this.outcome = header.cell(Part.OUTCOME);
        this.value = header.cell(Part.VALUE);
        this.allocation = header.cell(Part.ALLOCATION);
        this.guess = header.cell(Part.GUESS);
        this.confidence = header.cell(Part.CONFIDENCE);
        this.expectancy = header.cell(Part.EXPECTANCY);
        this.labels = labels;
        this.values = new ValueReader(place, columns.value(), separator);
        this.confidences = new ConfidenceReader(place, named(Part.CONFIDENCE), separator);
        this.expectancies = new ValueReader(place, named(Part.EXPECTANCY), separator);
    }

    /// Adds the row that is the current record.
    void addCurrent() throws Refusal {
        var line = row.line();
        checkShape(line);
        checkIdentifier(line, participant, columns.participant(), "a participant's code");
        if (columns.session() != null) {
            checkIdentifier(line, session, columns.session(), "the name of a session");
        }
        // A scale may well be called NA, for negative affect.
        if (outcome.text().isEmpty()) {
            throw place.refuse(line, columns.outcome(), "the cell is empty; expected the name of an outcome.");
        }
        var arm = arm(line);
        var guessed = guessed(line);
        var measured = values.read(line, value.text());
        var contradiction = Double.isNaN(measured)
                ? table.addMissing(line, participant.text(), session.text(), outcome.text(), arm, guessed)
                : table.add(line, participant.text(), session.text(), outcome.text(), arm, guessed, measured);
        refuseIfPresent(contradiction, line);
        addBeliefs(line);
        rows++;
        arms.add(arm);
    }

    /// How sure the guess was, and what the participant expected: an empty cell, as of a column that nobody named, is
    /// a missing number.
    private void addBeliefs(long line) throws Refusal {
        var sure = confidences.read(line, confidence.text());
        if (!Double.isNaN(sure)) {
            refuseIfPresent(table.stateConfidence(line, participant.text(), session.text(), sure), line);
        }
        var expected = expectancies.read(line, expectancy.text());
        if (!Double.isNaN(expected)) {
            refuseIfPresent(table.stateExpectancy(line, participant.text(), expected), line);
        }
    }

    private void refuseIfPresent(Optional<TrialTable.Contradiction> contradiction, long line) throws Refusal {
        if (contradiction.isPresent()) {
            throw refuse(contradiction.get(), line);
        }
    }

    /// The table of all rows added.
    TrialTable table() throws Refusal {
        if (rows == 0) {
            throw place.refuse("holds a header line and nothing else; expected rows with data below it.");
        }
        if (arms.size() == 1) {
            throw place.refuse(
                    "holds only one of the two allocations: %s stands in all %s rows of column %s; expected %s, both of them."
                            .formatted(
                                    Place.quoted(labels.labelOf(arms.iterator().next())),
                                    Place.counted(rows),
                                    Place.quoted(columns.allocation()),
                                    labels.expected().replace(" or ", " and ")));
        }
        var built = table.confidencesOutOf(confidences.certain()).build();
        requireNumbers(Part.CONFIDENCE, built.hasConfidences());
        requireNumbers(Part.EXPECTANCY, built.hasExpectancies());
        return built;
    }

    private void requireNumbers(Part part, boolean areAny) throws Refusal {
        if (columns.named(part) != null && !areAny) {
            throw place.refuse("holds no number in column %s (%s); expected one in some row. Without it, leave out %s."
                    .formatted(Place.quoted(named(part)), part.option(), part.option()));
        }
    }

    private String named(Part part) {
        return String.valueOf(columns.named(part));
    }

    /// @param moreNotes what was read leniently before it came to single rows
    DataQuality quality(TrialTable built, List<String> moreNotes) {
        var notes = new ArrayList<>(moreNotes);
        var padded = participant.timesPadded()
                + session.timesPadded()
                + outcome.timesPadded()
                + allocation.timesPadded()
                + guess.timesPadded();
        if (padded > 0) {
            notes.add("Cells with blanks around them, which were left out: %s.".formatted(Place.counted(padded)));
        }
        var commas = values.commas() + confidences.commas() + expectancies.commas();
        if (commas > 0) {
            notes.add("Values written with a decimal comma: %s.".formatted(Place.counted(commas)));
        }
        labels.note().ifPresent(notes::add);
        if (built.hasConfidences()) {
            notes.add(confidences.note());
        }
        return DataQuality.of(built, notes);
    }

    private void checkShape(long line) throws Refusal {
        if (line > MOST_LINES) {
            throw place.refuse(line, "the table goes on; expected at most 2,147,483,647 lines.");
        }
        if (row.size() != width) {
            throw place.refuse(
                    line,
                    "the row has %s cells; expected %s, as in the header.%s"
                            .formatted(
                                    Place.counted(row.size()),
                                    Place.counted(width),
                                    row.size() > width
                                            ? " Maybe a cell that holds a separator needs quotation marks around it."
                                            : ""));
        }
    }

    private void checkIdentifier(long line, Cell cell, String column, String expected) throws Refusal {
        if (Missing.is(cell.text())) {
            throw place.refuse(
                    line,
                    column,
                    cell.text().isEmpty()
                            ? "the cell is empty; expected %s.".formatted(expected)
                            : "the cell is %s, which stands for a missing one; expected %s."
                                    .formatted(Place.quoted(cell.text()), expected));
        }
    }

    private Arm arm(long line) throws Refusal {
        var text = allocation.text();
        var arm = labels.allocation(text);
        if (arm.isEmpty()) {
            throw place.refuse(
                    line,
                    columns.allocation(),
                    "%s; expected %s."
                            .formatted(
                                    text.isEmpty()
                                            ? "the cell is empty"
                                            : "%s is not a known label".formatted(Place.quoted(text)),
                                    labels.expected()));
        }
        return arm.get();
    }

    private Guess guessed(long line) throws Refusal {
        if (columns.guess() == null) {
            return Guess.NOT_GIVEN;
        }
        var guessed = labels.guess(guess.text());
        if (guessed.isEmpty()) {
            throw place.refuse(
                    line,
                    columns.guess(),
                    "%s is not a known label; expected %s, or NA or nothing where no guess was given."
                            .formatted(Place.quoted(guess.text()), labels.expectedOfGuess()));
        }
        return guessed.get();
    }

    private Refusal refuse(TrialTable.Contradiction contradiction, long line) {
        var first = contradiction.firstLine();
        var visit = columns.session() == null ? "participant" : "participant and session";
        var maybe =
                columns.session() == null ? " Maybe there are several sessions: name their column with --session." : "";
        return switch (contradiction) {
            case TrialTable.Contradiction.DuplicateRow _ ->
                place.refuseBoth(
                        first,
                        line,
                        "both rows are about the same %s and the same outcome; expected one row for them.%s"
                                .formatted(visit, maybe));
            case TrialTable.Contradiction.GuessesDisagree _ ->
                place.refuseBoth(
                        first,
                        line,
                        "two different guesses (column %s) for the same %s; expected the same guess in all their rows.%s"
                                .formatted(Place.quoted(String.valueOf(columns.guess())), visit, maybe));
            case TrialTable.Contradiction.AllocationsDisagree _ ->
                place.refuseBoth(
                        first,
                        line,
                        "two different allocations (column %s) for the same %s; expected the same allocation in all their rows.%s"
                                .formatted(Place.quoted(columns.allocation()), visit, maybe));
            case TrialTable.Contradiction.ConfidencesDisagree _ ->
                place.refuseBoth(
                        first,
                        line,
                        "two different confidences (column %s) for the same %s; expected the same confidence in all their rows.%s"
                                .formatted(Place.quoted(named(Part.CONFIDENCE)), visit, maybe));
            case TrialTable.Contradiction.ExpectanciesDisagree _ ->
                place.refuseBoth(
                        first,
                        line,
                        "two different expectancies (column %s) for the same participant; expected what was answered once, before the first capsule, in all their rows."
                                .formatted(Place.quoted(named(Part.EXPECTANCY))));
        };
    }
}
