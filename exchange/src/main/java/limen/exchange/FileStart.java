package limen.exchange;

import java.util.Optional;

/// The first bytes of a file, which tell what kind of file it is.
final class FileStart {
    private final byte[] bytes;

    FileStart(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Whether the file is compressed with gzip.
    boolean isGzip() {
        return startsWith(0x1F, 0x8B);
    }

    /// How many bytes the mark takes that some programs write before UTF-8: 3 or 0.
    int byteOrderMark() {
        return startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /// Why the file can be no CSV table in UTF-8, as far as its first bytes tell.
    Optional<String> notATable() {
        if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
            return Optional.of("is text in UTF-32; expected UTF-8. Save it again as UTF-8.");
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return Optional.of("is text in UTF-16; expected UTF-8. Save it again as UTF-8 (\"CSV UTF-8\").");
        }
        if (startsWith('P', 'K', 3, 4)) {
            return Optional.of("is a spreadsheet (.xlsx, .ods) or a ZIP archive; expected a CSV table. "
                    + "Save the sheet as CSV in UTF-8.");
        }
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("is an old spreadsheet (.xls); expected a CSV table. Save the sheet as CSV in UTF-8.");
        }
        return Optional.empty();
    }

    private boolean startsWith(int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
