package limen.web.console.record;

import java.util.List;
import java.util.Set;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;

/// How much of an entry somebody reads.
public enum Reading {
    /// Everything but the texts of journals, which their writers keep for themselves.
    ALL_BUT_JOURNALS("You read every entry; the texts of journals are withheld."),
    /// Numbers, dates and words out of lists.
    CODED("You read numbers, dates and words out of lists. What somebody wrote in their own words is withheld."),
    /// That there was an entry, and of what kind.
    KINDS("You read who wrote what kind of entry, and when. What it says is withheld.");

    private static final Report.JournalWritten WITHHELD = new Report.JournalWritten(Leaf.WITHHELD, Set.of());

    private final String words;

    Reading(String words) {
        this.words = words;
    }

    /// What is said to whoever reads like that.
    String words() {
        return words;
    }

    static Reading of(Role role) {
        return switch (role) {
            case INVESTIGATOR, PHYSICIAN -> ALL_BUT_JOURNALS;
            case STATISTICIAN -> CODED;
            case MONITOR, PREPARER -> KINDS;
            case PARTICIPANT, RULES -> throw new IllegalArgumentException(role + " conducts no study");
        };
    }

    /// The values that are shown, those that are not with their names alone.
    List<Leaf> of(Event event) {
        return switch (this) {
            case KINDS -> List.of();
            case CODED ->
                Leaves.of(event).stream()
                        .map(leaf -> leaf.nature() == Leaf.Nature.CODED ? leaf : leaf.withheld())
                        .toList();
            case ALL_BUT_JOURNALS ->
                Leaves.of(event).stream()
                        .map(leaf -> leaf.nature() == Leaf.Nature.JOURNAL ? leaf.withheld() : leaf)
                        .toList();
        };
    }

    /// An entry without what a journal says.
    public static Entry withoutJournal(Entry entry) {
        return switch (entry.event()) {
            case Report.JournalWritten _ -> with(entry, WITHHELD);
            case Rights.EntryCorrected(var corrected, Report.JournalWritten _, var at, var reason) ->
                with(entry, new Rights.EntryCorrected(corrected, WITHHELD, at, reason));
            case Event _ -> entry;
        };
    }

    private static Entry with(Entry entry, Event shown) {
        return new Entry(entry.id(), entry.participant(), entry.author(), entry.times(), shown);
    }
}
