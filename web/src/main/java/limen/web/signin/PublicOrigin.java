package limen.web.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Where browsers find the pages: scheme, host and port. A passkey belongs to its host, and works nowhere else.
public record PublicOrigin(String text, String host, boolean isHttps) {
    /// What is open on this machine alone.
    ///
    /// @param port where the server listens
    public static PublicOrigin local(int port) {
        return new PublicOrigin("http://localhost:" + port, "localhost", false);
    }

    /// The origin that somebody wrote; nothing if it is none.
    public static Optional<PublicOrigin> read(String text) {
        try {
            var uri = new URI(text.strip());
            var plain = uri.getHost() != null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (!plain || !"https".equals(uri.getScheme()) || uri.getHost().matches("[0-9.]+|\\[.*")) {
                return Optional.empty();
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            var port = uri.getPort() < 0 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
            return Optional.of(new PublicOrigin("https://" + host + port, host, true));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    String invitation(Token token) {
        return text + "/invited/" + token.text();
    }
}
