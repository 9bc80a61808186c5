package limen.web.console.record;

import java.util.List;

/// One place of the log, in words.
///
/// @param position in the log, which no other place has
/// @param person whom it is about; empty if the study
/// @param recorded when the log received it
/// @param occurred when it happened, where it happened
/// @param planned when it was due; empty if it was not planned
/// @param first what a corrected entry said before; empty where nothing is corrected here
/// @param later which row corrected it since; empty if none did
public record TrailRow(
        int position,
        String kind,
        String person,
        String author,
        String role,
        String recorded,
        String occurred,
        String planned,
        List<Leaf> says,
        List<Leaf> first,
        String later) {
    public TrailRow {
        says = List.copyOf(says);
        first = List.copyOf(first);
    }
}
