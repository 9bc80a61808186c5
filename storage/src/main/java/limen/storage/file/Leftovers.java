package limen.storage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What killed processes left behind in a folder: hidden files and folders that were being made, and never got a name.
///
/// An unfinished export can be read by everybody, and an unfinished backup holds the keys of people who are erased
/// later. So what nobody is making any more is taken away by whoever makes something there next, or opens a study
/// there.
public final class Leftovers {
    /// Between making a file and locking it, and between finishing it and naming it, lie moments without a lock.
    static final Duration QUIET = Duration.ofMinutes(10);

    static final String PREFIX = ".limen-";
    private static final Pattern FILE = Pattern.compile("\\.limen-\\d+\\.new");
    private static final Pattern FOLDER = Pattern.compile("\\.limen-\\d+");

    private Leftovers() {}

    /// Takes away what was not touched for a while and is not [UnderWay] in any process. What cannot be told or taken
    /// away stays: nothing depends on it.
    public static void sweep(Path folder) {
        sweep(folder, Instant.now());
    }

    static void sweep(Path folder, Instant now) {
        try (var hidden = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (var item : hidden) {
                sweepOne(item, now.minus(QUIET));
            }
        } catch (IOException | DirectoryIteratorException _) {
            // Whoever may not look there may not clear away either.
        }
    }

    private static void sweepOne(Path item, Instant untouchedSince) {
        var name = item.getFileName().toString();
        try {
            if (FILE.matcher(name).matches() && isFile(item) && isLeft(item, item, List.of(item), untouchedSince)) {
                Files.delete(item);
            }
            if (FOLDER.matcher(name).matches() && Files.isDirectory(item, LinkOption.NOFOLLOW_LINKS)) {
                sweepFolder(item, untouchedSince);
            }
        } catch (IOException _) {
            // Somebody else was quicker, or has the right to it.
        }
    }

    private static void sweepFolder(Path folder, Instant untouchedSince) throws IOException {
        var inside = inside(folder);
        var mark = folder.resolve(UnderWay.MARK);
        if (inside.isEmpty() ? isOlder(folder, untouchedSince) : isLeft(folder, mark, inside, untouchedSince)) {
            for (var file : inside) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    /// @param mark which is locked while it is being made
    private static boolean isLeft(Path item, Path mark, List<Path> files, Instant untouchedSince) throws IOException {
        if (!isFile(mark) || UnderWay.here(item)) {
            return false;
        }
        for (var file : files) {
            // What Limen makes has no folders inside.
            if (!isFile(file) || !isOlder(file, untouchedSince)) {
                return false;
            }
        }
        try (var channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder)) {
            all.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isOlder(Path path, Instant than) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(than);
    }
}
