package limen.web.api;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.study.log.Schemas;
import limen.web.Problem;
import limen.web.access.ApiDoor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// The document that describes what programs may ask (OpenAPI 3.1), made of the routes that answer them.
final class OpenApi {
    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String SESSION = "session";
    private static final String TOKEN = "token";

    private final Schemas schemas = new Schemas(OpenApi::mayLack);
    private final Map<String, Object> paths = new TreeMap<>();

    private OpenApi() {}

    private static boolean mayLack(RecordComponent component) {
        return component.isAnnotationPresent(MayLack.class);
    }

    /// @param routes of the dispatcher; those that are meant for programs are described
    static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> routes) {
        var document = new OpenApi();
        routes.forEach((info, handler) -> info.getPatternValues().stream()
                .filter(Problem::isFor)
                .forEach(path -> info.getMethodsCondition().getMethods().stream()
                        .sorted()
                        .forEach(method -> document.add(path, method, handler))));
        return document.whole();
    }

    private void add(String path, RequestMethod method, HandlerMethod handler) {
        var described = Objects.requireNonNull(
                handler.getMethodAnnotation(Described.class), () -> path + " says what it answers");
        @SuppressWarnings("unchecked")
        var item = (Map<String, Object>) paths.computeIfAbsent(path, _ -> new TreeMap<String, Object>());
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", handler.getMethod().getName());
        operation.put("summary", described.value());
        operation.put("x-roles", roles(path));
        var parameters = Arrays.stream(handler.getMethod().getParameters())
                .flatMap(this::parameter)
                .toList();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (described.takes() != Void.class) {
            operation.put(
                    "requestBody",
                    map("required", true, "content", Map.of(JSON, Map.of("schema", schemas.of(described.takes())))));
            operation.put("security", List.of(map(SESSION, List.of(), TOKEN, List.of())));
        }
        operation.put("responses", responses(described, path));
        item.put(Codes.of(method), operation);
    }

    private static List<String> roles(String path) {
        return Arrays.stream(ApiDoor.values())
                .filter(door -> door.isOf(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(path + " opens to nobody"))
                .roles()
                .stream()
                .map(Codes::of)
                .sorted()
                .toList();
    }

    private Stream<Map<String, Object>> parameter(Parameter parameter) {
        var inPath = parameter.getAnnotation(PathVariable.class);
        if (inPath != null) {
            return Stream.of(map(
                    "name", inPath.value(), "in", "path", "required", true, "schema", schemas.of(parameter.getType())));
        }
        var asked = parameter.getAnnotation(RequestParam.class);
        return asked == null
                ? Stream.of()
                : Stream.of(map("name", asked.name(), "in", "query", "schema", schemas.of(parameter.getType())));
    }

    private Map<String, Object> responses(Described described, String path) {
        var responses = new TreeMap<String, Object>();
        for (var gives : described.gives()) {
            responses.put(String.valueOf(gives.status()), response(gives.when(), gives.body()));
        }
        responses.put("401", response("nobody is signed in", Problem.class));
        responses.put("403", response("it does not open to this role, or the token is missing", Problem.class));
        if (path.contains("{")) {
            responses.putIfAbsent("404", response("there is nothing", Problem.class));
        }
        return responses;
    }

    private Map<String, Object> response(String when, Class<?> body) {
        // The document itself is described elsewhere.
        var schema = body == Map.class ? Map.of("type", "object") : schemas.of(body);
        return map(
                "description",
                when,
                "content",
                Map.of(body == Problem.class ? PROBLEM : JSON, Map.of("schema", schema)));
    }

    private Map<String, Object> whole() {
        return map(
                "openapi",
                "3.1.0",
                "info",
                map(
                        "title",
                        "Limen",
                        "version",
                        "1",
                        "description",
                        "What programs may ask of a study, under the same doors and rules as its pages. A program uses"
                                + " the session of somebody who signed in with a browser: it sends the session's cookie"
                                + " and, where it writes, the token that /api/v1/session tells, in the header "
                                + StudyApi.TOKEN_HEADER
                                + ". There are no other keys. Errors are problem details of RFC 9457. What is signed,"
                                + " and who may come in, is not done by programs."),
                "servers",
                List.of(Map.of("url", "/")),
                "security",
                List.of(Map.of(SESSION, List.of())),
                "paths",
                paths,
                "components",
                map(
                        "schemas",
                        schemas.named(),
                        "securitySchemes",
                        map(
                                SESSION,
                                map("type", "apiKey", "in", "cookie", "name", "here"),
                                TOKEN,
                                map("type", "apiKey", "in", "header", "name", StudyApi.TOKEN_HEADER))));
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
