package limen.web.notice;

import org.jspecify.annotations.Nullable;

/// Through whom e-mail leaves.
///
/// @param from the address that messages come from
/// @param account under which we sign in there; null if it asks for nobody
public record MailServer(
        String host,
        int port,
        Security security,
        String from,
        @Nullable String account) {
    /// How the connection is kept private.
    public enum Security {
        /// In the clear at first; a server that does not offer encryption gets nothing.
        STARTTLS,
        TLS,
        /// Not at all, to this machine alone.
        NONE
    }
}
