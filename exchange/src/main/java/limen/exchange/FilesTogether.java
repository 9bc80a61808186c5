package limen.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;

/// Files that appear in a folder together or not at all.
///
/// They are written into a hidden folder within the folder, hence on the same disk, and moved from there when the last
/// one is complete. The ones that they replace are kept until every move has succeeded.
final class FilesTogether {
    private final Path folder;
    private final Path fresh;
    private final Path replaced;
    private final Deque<Path> moved = new ArrayDeque<>();

    /// Not while former files stand in the hidden folder only: it must not be cleared away then.
    private boolean nothingIsStranded = true;

    private FilesTogether(Path folder, Path workshop) throws IOException {
        this.folder = folder;
        this.fresh = Files.createDirectory(workshop.resolve("fresh"));
        this.replaced = Files.createDirectory(workshop.resolve("replaced"));
    }

    /// Writes the files, creating the folder and its parents where they are missing. After an exception the disk is as
    /// it was before.
    static void write(Path folder, Map<String, ? extends FileContent> files) throws IOException {
        var created = createFolders(folder);
        try {
            var workshop = Files.createTempDirectory(folder, ".limen-");
            var work = new FilesTogether(folder, workshop);
            try {
                work.write(files);
            } finally {
                if (work.nothingIsStranded) {
                    clearAway(workshop);
                }
            }
            created.clear();
        } finally {
            for (var path : created) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void write(Map<String, ? extends FileContent> files) throws IOException {
        for (var file : files.entrySet()) {
            if (Files.isDirectory(folder.resolve(file.getKey()), LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file.getKey(), null, "there is a folder named " + file.getKey());
            }
            try (var out = Files.newBufferedWriter(fresh.resolve(file.getKey()))) {
                file.getValue().writeTo(out);
            }
        }
        try {
            for (var name : files.keySet()) {
                moveIn(name);
            }
        } catch (IOException failure) {
            undo();
            throw failure;
        }
    }

    private void moveIn(String name) throws IOException {
        var target = folder.resolve(name);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            move(target, replaced.resolve(name));
        }
        moved.push(target);
        move(fresh.resolve(name), target);
    }

    private void undo() throws IOException {
        nothingIsStranded = false;
        for (var target : moved) {
            Files.deleteIfExists(target);
            var former = replaced.resolve(target.getFileName());
            if (Files.exists(former, LinkOption.NOFOLLOW_LINKS)) {
                move(former, target);
            }
        }
        nothingIsStranded = true;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The folders that had to be created, the innermost first.
    private static Deque<Path> createFolders(Path folder) throws IOException {
        var missing = new ArrayDeque<Path>();
        for (var path = folder.toAbsolutePath(); path != null && Files.notExists(path); path = path.getParent()) {
            missing.addLast(path);
        }
        Files.createDirectories(folder);
        return missing;
    }

    private static void clearAway(Path workshop) {
        try (var paths = Files.walk(workshop)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException _) {
            // What is left lies hidden, and whether the files are in their place does not depend on it.
        }
    }
}
