package limen.exchange;

import java.io.IOException;
import java.nio.file.FileSystemException;

/// Why something went wrong with a file, in the words of the system and without the file's name.
final class Reason {
    private Reason() {}

    static String of(IOException failure) {
        var words = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return words == null || words.isBlank() ? failure.getClass().getSimpleName() : words;
    }
}
