package limen.web.console.alarms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All alarms of a study.
///
/// @param unread the oldest first
/// @param read the newest first
/// @param older how many more were read, and stand in the records of those whom they are about
/// @param whole that the whole study waits, and why; empty if it does not
/// @param leaves what messages there are beside this page
/// @param tried what was sent and not taken; null if nothing was
public record AlarmsPage(
        List<AlarmCard> unread,
        List<AlarmCard> read,
        int older,
        String whole,
        String leaves,
        String notice,
        @Nullable Tried tried) {
    public AlarmsPage {
        unread = List.copyOf(unread);
        read = List.copyOf(read);
    }

    /// A form that has to be looked at once more.
    ///
    /// @param alarm on which it stands
    public record Tried(String alarm, String entry, String note, String fault) {}

    /// The id of the entry that a form makes.
    public String entry(AlarmCard card) {
        return tried != null && tried.alarm().equals(card.id())
                ? tried.entry()
                : UUID.randomUUID().toString();
    }

    public String note(AlarmCard card) {
        return tried != null && tried.alarm().equals(card.id()) ? tried.note() : "";
    }

    /// What is wrong with a form; empty if nothing is.
    public String fault(AlarmCard card) {
        return tried != null && tried.alarm().equals(card.id()) ? tried.fault() : "";
    }
}
