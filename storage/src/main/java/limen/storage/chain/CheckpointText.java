package limen.storage.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import limen.storage.keeper.Blob;

/// A checkpoint as lines of text: five that are signed, then two for each signature.
final class CheckpointText {
    private static final String TITLE = "limen checkpoint 1";
    private static final int HEAD = 5;

    private CheckpointText() {}

    static String head(Checkpoint checkpoint) {
        return "%s\nstudy: %s\nrow: %d\nlink: %s\nat: %s\n"
                .formatted(
                        TITLE,
                        checkpoint.study(),
                        checkpoint.position(),
                        checkpoint.link().hex(),
                        checkpoint.at());
    }

    static String of(Checkpoint checkpoint) {
        var text = new StringBuilder(head(checkpoint));
        for (var signature : checkpoint.signatures()) {
            text.append("signed by %s: %s\nsignature: %s\n"
                    .formatted(Fingerprint.of(signature.key()), base64(signature.key()), base64(signature.bytes())));
        }
        return text.toString();
    }

    static Checkpoint.Reading read(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < HEAD || !lines.getFirst().equals(TITLE)) {
            return new Checkpoint.Unreadable(
                    "This is no checkpoint: the first line should be \"%s\", with at least four below it."
                            .formatted(TITLE));
        }
        try {
            var checkpoint = new Checkpoint(
                    after("study: ", lines.get(1)),
                    Integer.parseInt(after("row: ", lines.get(2))),
                    Blob.of(HexFormat.of().parseHex(after("link: ", lines.get(3)))),
                    Instant.parse(after("at: ", lines.get(4))),
                    signatures(lines.subList(HEAD, lines.size())));
            return of(checkpoint).lines().toList().equals(lines)
                    ? new Checkpoint.Understood(checkpoint)
                    : new Checkpoint.Unreadable("This checkpoint is written otherwise than Limen writes one.");
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Checkpoint.Unreadable("This checkpoint is not whole: %s.".formatted(e.getMessage()));
        }
    }

    private static List<Checkpoint.Signature> signatures(List<String> lines) {
        var signatures = new ArrayList<Checkpoint.Signature>();
        for (int i = 0; i < lines.size(); i += 2) {
            var key = after("signed by ", lines.get(i));
            if (i + 1 == lines.size()) {
                throw new IllegalArgumentException("the last signature is missing");
            }
            signatures.add(new Checkpoint.Signature(
                    bytes(key.substring(key.indexOf(' ') + 1)), bytes(after("signature: ", lines.get(i + 1)))));
        }
        return signatures;
    }

    private static String after(String name, String line) {
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("expected a line \"%s...\", found \"%s\"".formatted(name, line));
        }
        return line.substring(name.length());
    }

    private static String base64(Blob blob) {
        return Base64.getEncoder().encodeToString(blob.bytes());
    }

    private static Blob bytes(String base64) {
        return Blob.of(Base64.getDecoder().decode(base64));
    }
}
