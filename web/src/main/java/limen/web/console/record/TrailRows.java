package limen.web.console.record;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import limen.evidence.Codes;
import limen.storage.Recorded;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Rights;
import org.jspecify.annotations.Nullable;

/// Places of the log in the words of whoever reads them.
///
/// @param zone in which the moments of recording are shown
/// @param first finds the entry that a correction corrects
record TrailRows(Reading reading, ZoneId zone, First first) {
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter THERE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm xxx", Locale.ENGLISH);

    /// Finds an earlier entry.
    interface First {
        /// What a correction corrects.
        ///
        /// @param correction which names it
        Optional<Entry> corrected(Entry correction, EventId id);
    }

    /// @param later the row that corrected it since; null if none did
    TrailRow of(Recorded place, @Nullable Integer later) {
        return switch (place) {
            case Recorded.Erased(var position) ->
                new TrailRow(position, "Erased with its record", "", "", "", "", "", "", List.of(), List.of(), "");
            case Recorded.Kept(var position, var version, var entry) -> of(position, entry.withheld(), later);
        };
    }

    private TrailRow of(int position, Entry entry, @Nullable Integer later) {
        var about = entry.participant();
        var times = entry.times();
        return new TrailRow(
                position,
                Kinds.of(entry.event()),
                about == null ? "" : about.text(),
                entry.author().name(),
                Codes.of(entry.author().role()),
                MOMENT.format(times.recordedAt().atZone(zone)),
                THERE.format(times.occurredAt()),
                planned(times.plannedAt()),
                reading.of(entry.event()),
                before(entry),
                later == null ? "" : "Corrected in row %,d.".formatted(later));
    }

    private static String planned(@Nullable ZonedDateTime at) {
        return at == null ? "" : THERE.format(at);
    }

    private List<Leaf> before(Entry entry) {
        return entry.event() instanceof Rights.EntryCorrected corrected
                ? first.corrected(entry, corrected.corrected())
                        .map(before -> reading.of(before.withheld().event()))
                        .orElse(List.of())
                : List.of();
    }
}
