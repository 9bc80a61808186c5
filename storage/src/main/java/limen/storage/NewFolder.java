package limen.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import limen.storage.keeper.OwnFile;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// The folder that a study is going to be made in: there and of use, or not there and possible.
///
/// @param path of the folder
record NewFolder(Path path) {
    static final String LOCK = "limen.lock";
    private static final String UNFINISHED = ".limen-";
    private static final Set<String> OF_NO_STUDY = Set.of(LOCK, DataFolder.ERASURES, DataFolder.ERASURES + ".lock");

    /// Looks for everything that would be in the way, and tries to write there; nothing stays of that.
    ///
    /// @throws StorageFault as [Trouble.Unusable], or whatever the disk says
    void requireUsable() {
        if (Files.isDirectory(path)) {
            requireWritable(path);
            return;
        }
        if (Files.exists(path)) {
            throw unusable("%s is a file; expected a folder, or a name that is free.".formatted(path));
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw unusable(
                    "%s is a link that leads nowhere; expected a folder, or a name that is free.".formatted(path));
        }
        var parent = parent();
        if (!Files.isDirectory(parent)) {
            throw unusable(
                    Files.exists(parent)
                            ? "%s cannot be made, for %s is a file; expected a name in a folder."
                                    .formatted(path, parent)
                            : "%s cannot be made, for there is no folder %s; make that one first."
                                    .formatted(path, parent));
        }
        requireWritable(parent);
    }

    /// Refuses a folder in which somebody keeps something already.
    void requireEmpty() {
        var inside = inside();
        var left = unfinished();
        if (left.isPresent()) {
            throw unusable(
                    "%s holds %s, which an interrupted Limen left behind. Nothing needs it: delete it, then try again."
                            .formatted(path, left.get()));
        }
        inside.stream().filter(name -> !OF_NO_STUDY.contains(name)).findFirst().ifPresent(name -> {
            throw unusable("%s is not empty, it holds %s; expected an empty folder, or a name that is free."
                    .formatted(path, name));
        });
    }

    /// What a process left there that was to make a study and did not come to its end, by name.
    Optional<String> unfinished() {
        return inside().stream().filter(name -> name.startsWith(UNFINISHED)).findFirst();
    }

    /// Makes the folder and its lock file, for their owner alone; a folder that is there stays as it is.
    ///
    /// @return whether it was not there
    boolean make() {
        try {
            var missing = !Files.isDirectory(path);
            if (missing) {
                Files.createDirectory(path, OwnFile.alone(parent(), OwnFile.FOLDER));
                OwnFile.syncFolder(parent());
            }
            if (Files.notExists(path.resolve(LOCK))) {
                Files.createFile(path.resolve(LOCK), OwnFile.alone(path, OwnFile.FILE));
            }
            return missing;
        } catch (IOException e) {
            throw StorageFault.of(path, e);
        }
    }

    /// Takes away what [#make] made, if nobody put anything into it.
    void unmake() {
        try {
            if (inside().equals(List.of(LOCK))) {
                Files.delete(path.resolve(LOCK));
                Files.delete(path);
            }
        } catch (IOException _) {
            // An empty folder holds no study, and is of use to whoever tries again.
        }
    }

    private List<String> inside() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw StorageFault.of(path, e);
        }
    }

    private Path parent() {
        return OwnFile.folder(path.toAbsolutePath().normalize());
    }

    /// Rights, a full disk and one that is mounted read-only show only when something is written.
    private static void requireWritable(Path folder) {
        try {
            Files.delete(Files.createTempDirectory(folder, UNFINISHED, OwnFile.alone(folder, OwnFile.FOLDER)));
        } catch (IOException e) {
            var reason = e instanceof FileSystemException known && known.getReason() != null
                    ? known.getReason()
                    : "no right to";
            throw unusable("Nothing can be written in %s (%s); expected a folder that this user may write."
                    .formatted(folder, reason));
        }
    }

    private static StorageFault unusable(String sentence) {
        return new StorageFault(new Trouble.Unusable(sentence));
    }
}
