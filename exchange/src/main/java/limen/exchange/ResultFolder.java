package limen.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A folder that receives the files of one run, together or not at all.
///
/// Files of the same names are replaced; all others in the folder are left alone.
public final class ResultFolder {
    private ResultFolder() {}

    /// Why nothing could be written there, as far as can be seen beforehand: so that nobody waits for long work to be
    /// told so.
    public static Optional<FolderWrite.Refused> obstacle(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of(
                    new FolderWrite.Refused(folder + " is a file; expected a folder, or a name that is free."));
        }
        if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
            return Optional.of(notWritable(folder));
        }
        return Optional.empty();
    }

    static FolderWrite write(Path folder, SequencedMap<String, ? extends FileContent> files) {
        var obstacle = obstacle(folder);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try {
            FilesTogether.write(folder, files);
            return new FolderWrite.Written(folder, List.copyOf(files.sequencedKeySet()));
        } catch (AccessDeniedException _) {
            return notWritable(folder);
        } catch (IOException e) {
            return new FolderWrite.Refused(
                    "%s cannot be written: %s. Nothing in it was changed.".formatted(folder, Reason.of(e)));
        }
    }

    /// Removes a file of an earlier run that this one did not write.
    static FolderWrite without(Path folder, String file, FolderWrite written) {
        try {
            Files.deleteIfExists(folder.resolve(file));
            return written;
        } catch (IOException e) {
            return new FolderWrite.Refused(
                    "%s of an earlier run cannot be removed from %s: %s.".formatted(file, folder, Reason.of(e)));
        }
    }

    private static FolderWrite.Refused notWritable(Path folder) {
        return new FolderWrite.Refused(
                folder + " may not be written by this user; expected a folder that is writable.");
    }
}
