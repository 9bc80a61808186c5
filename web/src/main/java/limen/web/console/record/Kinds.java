package limen.web.console.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import limen.study.Event;
import limen.study.log.EntryJson;

/// Kinds of entries, in words.
final class Kinds {
    private Kinds() {}

    static String of(Event event) {
        return words(EntryJson.nameOf(event));
    }

    /// @param name by which a kind stands in the log, `vitals_measured`
    static String words(String name) {
        var words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The names of all there are, as they stand in the log.
    static List<String> names() {
        return records(Event.class).map(kind -> EntryJson.nameOf(kind)).sorted().toList();
    }

    private static Stream<Class<? extends Event>> records(Class<? extends Event> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(each -> records(each.asSubclass(Event.class)))
                : Stream.of(type);
    }
}
