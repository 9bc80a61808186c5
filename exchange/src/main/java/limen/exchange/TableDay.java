package limen.exchange;

import java.util.Map;
import limen.inference.series.SeriesTerm;

/// One row of a table of days.
///
/// @param group the set or the person it belongs to; empty where the table knows neither
/// @param y NaN for a day without an answer
/// @param terms what the table says of carry-over, trend and weekend
/// @param taken whether a capsule was taken, active or not; true where the table does not say
/// @param guess, confidence as they are written; empty where the table has no such column
/// @param block of which draw the capsule was a part; empty where the table does not say
record TableDay(
        long line,
        String group,
        double day,
        double active,
        double y,
        Map<SeriesTerm, Double> terms,
        boolean taken,
        String block,
        String guess,
        String confidence) {
    TableDay {
        terms = Map.copyOf(terms);
    }

    double at(SeriesTerm term) {
        return terms.getOrDefault(term, Double.NaN);
    }
}
