package limen.storage.chain;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import limen.storage.keeper.Blob;

/// Bytes as text between two lines that say what they are (RFC 7468).
final class Pem {
    private static final int COLUMNS = 64;

    private Pem() {}

    static String block(String label, Blob bytes) {
        var lines = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(bytes.bytes());
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines, label);
    }

    /// The first block with that label, whatever stands around it.
    static Optional<Blob> find(String label, String text) {
        var block = Pattern.compile("-----BEGIN %1$s-----([A-Za-z0-9+/=\\s]+)-----END %1$s-----".formatted(label))
                .matcher(text);
        if (!block.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Blob.of(Base64.getDecoder().decode(block.group(1).replaceAll("\\s", ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
