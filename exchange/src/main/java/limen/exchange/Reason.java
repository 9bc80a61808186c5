package limen.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why something went wrong with a file, in the words of the system and without the file's name.
final class Reason {
    private Reason() {}

    static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "it does not exist and cannot be created";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            case FileAlreadyExistsException _ -> "a file stands in its place";
            case FileSystemException _ -> failure.getClass().getSimpleName();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
