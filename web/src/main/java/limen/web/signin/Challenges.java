package limen.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// What a device has to sign, made anew for each page and good for one answer.
final class Challenges {
    private static final String NAME = Challenges.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Challenges() {}

    static String fresh(HttpServletRequest request) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.getSession().setAttribute(NAME, text);
        return text;
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
