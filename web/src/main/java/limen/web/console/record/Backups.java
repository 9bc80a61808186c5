package limen.web.console.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import limen.storage.WholeLog;
import limen.storage.keeper.StorageFault;
import org.jspecify.annotations.Nullable;

/// The folder of backups beside a study's data, if it lies on a disk.
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("backup-\\d{8}-\\d{6}\\.limen");

    private final @Nullable Path folder;

    private Backups(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Of a study that lies in memory.
    public static Backups none() {
        return new Backups(null);
    }

    /// Of a study on a disk.
    ///
    /// @param folder need not exist yet
    public static Backups in(Path folder) {
        return new Backups(folder);
    }

    /// One that was made.
    public record Backup(String name, long bytes, Instant made) {}

    boolean canBeMade() {
        return folder != null;
    }

    String folder() {
        return folder == null ? "" : folder.toAbsolutePath().toString();
    }

    /// Makes one.
    ///
    /// @return why it was not made; empty if it was
    Optional<String> make(WholeLog log, Instant now) {
        if (folder == null) {
            return Optional.of("This study lies in memory alone and has no backups.");
        }
        try {
            Files.createDirectories(folder);
            log.backup(folder.resolve("backup-%s.limen".formatted(STAMP.format(now))));
            return Optional.empty();
        } catch (StorageFault fault) {
            return Optional.of(fault.trouble().sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest first.
    List<Backup> made() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(Backups::read)
                    .sorted(Comparator.comparing(Backup::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// When the newest was made; each was held against its chain as it was written. Nothing where none is made here at
    /// all, the beginning of time where none is there yet.
    public Optional<Instant> newest() {
        return folder == null
                ? Optional.empty()
                : Optional.of(made().stream()
                        .map(Backup::made)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /// Where one lies; nothing that is none is ever looked for.
    Optional<Path> find(String name) {
        return folder != null && NAME.matcher(name).matches() && Files.isRegularFile(folder.resolve(name))
                ? Optional.of(folder.resolve(name))
                : Optional.empty();
    }

    private static Backup read(Path file) {
        try {
            return new Backup(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
