package limen.analysis;

import java.util.List;

/// Many series, each by itself: nothing is borrowed from one for another, and nothing is corrected for their number.
public record SetsAnalysis(List<Named> sets) {
    public SetsAnalysis {
        sets = List.copyOf(sets);
    }

    /// One series and what it is called.
    public record Named(String set, PersonAnalysis analysis) {}

    /// How many of them have that finding.
    public long with(Finding.Kind kind) {
        return sets.stream()
                .filter(one -> one.analysis().finding().kind() == kind)
                .count();
    }
}
