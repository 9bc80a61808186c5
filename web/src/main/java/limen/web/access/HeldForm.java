package limen.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// A form that was sent when the session was over. What was typed travels within the sign-in form, and is given back,
/// filled in and not yet saved, to the one for whom the form was made. The server keeps nothing of it.
///
/// @param path where it was sent to
/// @param whose tag of the one for whom it was made
/// @param fields what was typed, the token left out
public record HeldForm(String path, String whose, Map<String, List<String>> fields) {
    /// What a page says above a form that is given back.
    public static final String NOTICE =
            "Your sign-in had ended, so nothing was saved yet. What you typed is here: look through it, and save it.";

    static final String TOKEN = "_csrf";
    private static final String HELD = HeldForm.class.getName();
    private static final String GIVEN_BACK = HELD + ".back";
    /// What opens the sealed list is kept in no form that came too late.
    private static final Set<String> LIST_KEYS = Set.of("list_passphrase", "list_repeated");
    private static final String PREFIX = "held-";
    private static final String PATH = "held.path";
    private static final String WHOSE = "held.whose";

    public HeldForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// One hidden field of the sign-in form.
    public record Hidden(String name, String value) {}

    /// What a request carries that came too late.
    static HeldForm of(HttpServletRequest request) {
        var whose = FormToken.whose(request.getParameter(TOKEN));
        return new HeldForm(request.getRequestURI(), whose == null ? "" : whose, typed(request, ""));
    }

    /// What a sign-in form carries along, or what was put beside the request a moment ago.
    public static Optional<HeldForm> carriedBy(HttpServletRequest request) {
        if (request.getAttribute(HELD) instanceof HeldForm held) {
            return Optional.of(held);
        }
        var path = request.getParameter(PATH);
        var whose = request.getParameter(WHOSE);
        return path == null || whose == null || !path.startsWith("/") || path.startsWith("//")
                ? Optional.empty()
                : Optional.of(new HeldForm(path, whose, typed(request, PREFIX)));
    }

    private static Map<String, List<String>> typed(HttpServletRequest request, String prefix) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix)
                    && !name.equals(TOKEN)
                    && !Signatures.SECRETS.contains(name.substring(prefix.length()))
                    && !LIST_KEYS.contains(name.substring(prefix.length()))) {
                fields.put(name.substring(prefix.length()), List.copyOf(Arrays.asList(values)));
            }
        });
        return fields;
    }

    /// All that has to stand hidden in the sign-in form.
    public List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden(PATH, path));
        hidden.add(new Hidden(WHOSE, whose));
        fields.forEach((name, values) -> values.forEach(value -> hidden.add(new Hidden(PREFIX + name, value))));
        return List.copyOf(hidden);
    }

    public boolean isOf(Visitor visitor) {
        return whose.equals(FormToken.tag(visitor));
    }

    /// Shows it with the sign-in form around it.
    void ask(String entrance, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(HELD, this);
        request.getRequestDispatcher(entrance).forward(request, response);
    }

    /// Shows the form again, filled in. Nothing is saved by that.
    public void giveBack(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(GIVEN_BACK, true);
        request.getRequestDispatcher(path).forward(new Typed(request, fields), response);
    }

    static boolean isGivenBack(HttpServletRequest request) {
        return request.getAttribute(GIVEN_BACK) != null;
    }

    /// Whether the form that is being read is only to be shown again.
    public static boolean isGivenBack() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(GIVEN_BACK, RequestAttributes.SCOPE_REQUEST) != null;
    }

    /// A request with the fields of the form, whatever it came with.
    private static final class Typed extends HttpServletRequestWrapper {
        private final Map<String, List<String>> fields;

        Typed(HttpServletRequest request, Map<String, List<String>> fields) {
            super(request);
            this.fields = fields;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = fields.get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = fields.get(name);
            return values == null ? null : values.toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var map = new LinkedHashMap<String, String[]>();
            fields.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
            return map;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }
    }
}
