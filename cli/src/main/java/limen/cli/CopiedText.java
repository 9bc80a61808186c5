package limen.cli;

import limen.storage.Backup;

/// What was copied, in words.
final class CopiedText {
    private CopiedText() {}

    static String of(Backup.Copied copied) {
        return "%d %s copied, %d erased %s"
                .formatted(
                        copied.entries(),
                        copied.entries() == 1 ? "entry" : "entries",
                        copied.erasedStrands(),
                        copied.erasedStrands() == 1 ? "record" : "records");
    }
}
