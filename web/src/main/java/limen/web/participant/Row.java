package limen.web.participant;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing of the day.
///
/// @param when a time, or about how long it takes
/// @param sub what it is, or why it waits
/// @param path where it is done; null if there is nothing to do here
public record Row(
        Mark mark,
        String title,
        String when,
        String sub,
        @Nullable String path) {
    boolean isOfCapsule() {
        return title.startsWith("Capsule");
    }

    public enum Mark {
        DONE,
        HELD,
        DUE,
        LATER;

        /// In style sheets.
        public String code() {
            return "mark-" + name().toLowerCase(Locale.ROOT);
        }

        /// For whoever does not see the mark.
        public String word() {
            return switch (this) {
                case DONE -> "done";
                case HELD -> "held";
                case DUE -> "to do";
                case LATER -> "later";
            };
        }
    }
}
