package limen.web;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the running dispatcher answers, and every address that its pages lead to.
record Routes(Served served) {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    List<Route> all() {
        return Route.of(served.rooms());
    }

    /// Every address within that can be reached by links from the front page.
    Set<String> reachable() throws Exception {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            var path = open.remove();
            if (found.add(path)) {
                open.addAll(links(served.get(path).body()));
            }
        }
        return found;
    }

    static Collection<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }
}
