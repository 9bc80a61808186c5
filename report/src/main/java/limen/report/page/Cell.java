package limen.report.page;

import limen.inference.Estimate;
import limen.report.words.Numbers;

/// A number in a table, which never walks alone: its interval stands beneath it.
record Cell(String value, String interval) {
    static final Cell EMPTY = new Cell(Numbers.UNKNOWN, "");

    static Cell of(Estimate estimate, Numbers numbers) {
        return estimate.isKnown()
                ? new Cell(numbers.inTable(estimate.value()), "(%s)".formatted(numbers.inTable(estimate.interval())))
                : EMPTY;
    }
}
