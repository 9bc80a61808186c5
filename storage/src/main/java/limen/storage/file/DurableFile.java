package limen.storage.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import limen.storage.keeper.OwnFile;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// A small file that is there whole or not at all, stays when the power goes, and is its owner's alone.
public final class DurableFile {
    private DurableFile() {}

    /// What goes into a file.
    ///
    /// @param <T> what there is to say about it afterwards
    @FunctionalInterface
    public interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file that was not there before.
    ///
    /// @throws StorageFault as [Trouble.Occupied] if there is one
    public static <T> T create(Path file, Content<T> content) {
        requireFree(file);
        Leftovers.sweep(OwnFile.folder(file));
        return write(file, content, DurableFile::putInto);
    }

    /// Writes a small text that was not there before.
    public static void create(Path file, String text) {
        create(file, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return text.length();
        });
    }

    /// Nobody's file is written over.
    public static void requireFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StorageFault(new Trouble.Occupied(file.toString()));
        }
    }

    /// Writes a text, in place of one that may be there.
    public static void replace(Path file, String text) {
        write(
                file,
                out -> {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    return text.length();
                },
                DurableFile::moveIn);
    }

    /// How a finished file gets its name.
    @FunctionalInterface
    private interface Naming {
        void give(Path finished, Path name) throws IOException;
    }

    private static <T> T write(Path file, Content<T> content, Naming naming) {
        var folder = OwnFile.folder(file);
        try {
            var fresh = Files.createTempFile(folder, Leftovers.PREFIX, ".new", OwnFile.alone(folder, OwnFile.FILE));
            try {
                var said = written(fresh, content);
                naming.give(fresh, file);
                return said;
            } catch (IOException e) {
                // Told before what was written makes room again.
                throw StorageFault.of(file, e);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw StorageFault.of(file, e);
        }
    }

    private static <T> T written(Path fresh, Content<T> content) throws IOException {
        try (var making = UnderWay.file(fresh)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(making.channel()));
            var said = content.writeTo(out);
            out.flush();
            making.channel().force(true);
            return said;
        }
    }

    /// Gives a finished file a free name, for good. A link, unlike a move, replaces nothing.
    ///
    /// @throws StorageFault as [Trouble.Occupied] if somebody took the name meanwhile
    public static void putInto(Path finished, Path name) throws IOException {
        try {
            Files.createLink(name, finished);
        } catch (FileAlreadyExistsException e) {
            throw new StorageFault(new Trouble.Occupied(name.toString()), e);
        } catch (UnsupportedOperationException | FileSystemException _) {
            // Not every disk knows links. There a moment remains between looking and moving.
            requireFree(name);
            moveIn(finished, name);
            return;
        }
        OwnFile.syncFolder(OwnFile.folder(name));
        Files.delete(finished);
    }

    /// Gives a finished file its name, for good, in place of one that may have it.
    private static void moveIn(Path finished, Path name) throws IOException {
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        OwnFile.syncFolder(OwnFile.folder(name));
    }

    /// Brings what was written into a file to the disk.
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
