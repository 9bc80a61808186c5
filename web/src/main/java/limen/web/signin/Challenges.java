package limen.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a device has to sign, made anew for each page and good for one answer.
final class Challenges {
    private static final String NAME = Challenges.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String TO_SIGN = NAME + ".sign";
    /// Pages with something to sign that are open at the same time.
    private static final int PAGES = 16;

    private Challenges() {}

    static String fresh(HttpServletRequest request) {
        var text = fresh();
        request.getSession().setAttribute(NAME, text);
        return text;
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// One for a page with something to sign; other such pages that are open keep theirs.
    static synchronized String toSign(HttpServletRequest request) {
        var text = fresh();
        var before = open(request);
        request.getSession()
                .setAttribute(
                        TO_SIGN,
                        new ArrayList<>(Stream.concat(Stream.of(text), before.stream())
                                .limit(PAGES)
                                .toList()));
        return text;
    }

    /// Whether one of those pages asked it; it is used up by that.
    static synchronized boolean wasAsked(HttpServletRequest request, String challenge) {
        var left = new ArrayList<>(open(request));
        if (!left.remove(challenge)) {
            return false;
        }
        request.getSession().setAttribute(TO_SIGN, left);
        return true;
    }

    private static List<String> open(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(TO_SIGN) instanceof List<?> open
                ? open.stream().map(String.class::cast).toList()
                : List.of();
    }

    /// The one of the page before, which is used up by that.
    static Optional<String> taken(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String text)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        return Optional.of(text);
    }
}
