package limen.web;

import java.lang.reflect.Parameter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What the running dispatcher answers, and every address that its pages lead to. A route that is added
/// later is in here without anybody naming it.
record Routes(Served served) {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    /// One route: how it is asked, where, and the code that answers.
    record Route(RequestMethod method, String pattern, HandlerMethod handler) {
        List<Parameter> parameters() {
            return List.of(handler.getMethod().getParameters());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    List<Route> all() {
        return of(served.rooms());
    }

    /// What a running server answers.
    static List<Route> of(Rooms rooms) {
        var mapping = rooms.part(RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> methods(entry.getKey())
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(pattern -> new Route(method, pattern, entry.getValue()))))
                .toList();
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

    private static Stream<RequestMethod> methods(RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods();
        return named.isEmpty() ? Arrays.stream(RequestMethod.values()) : named.stream();
    }
}
