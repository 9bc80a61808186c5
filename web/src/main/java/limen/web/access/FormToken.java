package limen.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import limen.evidence.Codes;
import limen.study.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// The token of a form, and behind a dot for whom the form was made: what somebody typed is given back to nobody else
/// when their session is over.
final class FormToken implements CsrfTokenRequestHandler {
    private static final int DIGITS = 16;

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    /// A token for whoever is signed in.
    static String of(CsrfToken token) {
        return token.getToken() + "." + Doors.whoever().map(FormToken::tag).orElse("");
    }

    /// For whom a form was made; empty if nobody was signed in.
    static String tag(Visitor visitor) {
        return tag(visitor.author());
    }

    private static String tag(Author author) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("form of " + Codes.of(author.role()) + " " + author.name())
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// For whom the form of a request was made; null if it carries no token at all.
    static @Nullable String whose(@Nullable String parameter) {
        if (parameter == null) {
            return null;
        }
        var dot = parameter.indexOf('.');
        return dot < 0 ? "" : parameter.substring(dot + 1);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return masked.resolveCsrfTokenValue(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getParameter(String name) {
                        var value = super.getParameter(name);
                        return value == null || !name.equals(token.getParameterName())
                                ? value
                                : value.split("\\.", 2)[0];
                    }

                    @Override
                    public @Nullable String getHeader(String name) {
                        var value = super.getHeader(name);
                        return value == null || !name.equals(token.getHeaderName()) ? value : value.split("\\.", 2)[0];
                    }
                },
                token);
    }
}
