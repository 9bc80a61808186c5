package limen.web.whole;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.web.Route;

/// Addresses of a route, with what a history has put in the place of its names: codes of people, ids of entries, kits.
/// A route that is added later is filled in the same way without anybody naming it.
///
/// @param twins whose history it is
record Addresses(Twins twins) {
    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
    private static final Pattern OF_A_PERSON = Pattern.compile("code|person|participant");
    /// Files are found by the links to them.
    private static final Pattern OF_A_FILE = Pattern.compile("\\{(?:name|file)}");

    private static final int AT_MOST = 24;

    List<String> of(Route route) {
        if (!NAME.matcher(route.pattern()).find()
                || OF_A_FILE.matcher(route.pattern()).find()) {
            return List.of(NAME.matcher(route.pattern()).replaceAll("nothing"));
        }
        return Stream.concat(
                        twins.people().stream().flatMap(person -> of(route.pattern(), person)),
                        Stream.of(NAME.matcher(route.pattern()).replaceAll("nothing")))
                .distinct()
                .toList();
    }

    /// Every entry of somebody about which there may be a page, and a name that is none.
    private Stream<String> of(String pattern, ParticipantId person) {
        var named = NAME.matcher(pattern)
                .replaceAll(found -> OF_A_PERSON.matcher(found.group(1)).matches() ? person.text() : "{}");
        return named.contains("{}") ? entries(person).map(entry -> named.replace("{}", entry)) : Stream.of(named);
    }

    /// One of each kind of entry is enough to find what its page shows.
    private Stream<String> entries(ParticipantId person) {
        var seen = new HashSet<Class<?>>();
        return twins.one().lived().study().entries(person).stream()
                .filter(entry -> seen.add(entry.event().getClass()))
                .map(Entry::id)
                .map(Object::toString)
                .limit(AT_MOST);
    }
}
