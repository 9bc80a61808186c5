package limen.web;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// One route of the running dispatcher: how it is asked, where, and the code that answers. A route that is added later
/// is among them without anybody naming it.
public record Route(RequestMethod method, String pattern, HandlerMethod handler) {
    public static List<Route> of(Rooms rooms) {
        return rooms.part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .flatMap(entry -> methods(entry.getKey())
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(pattern -> new Route(method, pattern, entry.getValue()))))
                .toList();
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods();
        return named.isEmpty() ? Arrays.stream(RequestMethod.values()) : named.stream();
    }

    List<Parameter> parameters() {
        return List.of(handler.getMethod().getParameters());
    }

    /// Whether it answers at an address.
    ///
    /// @param path with or without what follows a question mark
    public boolean answers(String asked, String path) {
        return method.name().equals(asked)
                && PathPatternParser.defaultInstance
                        .parse(pattern)
                        .matches(PathContainer.parsePath(path.replaceFirst("\\?.*", "")));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
