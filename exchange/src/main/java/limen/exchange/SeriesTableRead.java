package limen.exchange;

import java.util.List;
import limen.analysis.DayGuess;
import limen.analysis.Draw;
import limen.inference.hierarchy.StudySeries;
import limen.inference.series.Series;

/// What came of reading a table of days.
public sealed interface SeriesTableRead {
    /// One or more series, each of them a person's own.
    ///
    /// @param hasSets whether the table has a column `set`
    /// @param notes what was passed over or derived, a sentence each
    record Own(List<Named> sets, boolean hasSets, List<String> notes, String sha256) implements SeriesTableRead {
        public Own {
            sets = List.copyOf(sets);
            notes = List.copyOf(notes);
        }
    }

    /// A series and what it is called in the column `set`; empty without one.
    ///
    /// @param guesses what was guessed of its capsules; empty where nothing was, and for one of many sets
    /// @param draw what the columns `block` and `capsule` tell of how its capsules were drawn
    record Named(String set, Series series, Draw draw, List<DayGuess> guesses) {
        public Named {
            guesses = List.copyOf(guesses);
        }
    }

    /// Several people's days in one study.
    record Study(StudySeries series, List<String> notes, String sha256) implements SeriesTableRead {
        public Study {
            notes = List.copyOf(notes);
        }
    }

    /// The table was not understood. The sentence says where and what was expected.
    record Refused(String sentence) implements SeriesTableRead {}
}
