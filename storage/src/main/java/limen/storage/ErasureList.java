package limen.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.storage.chain.ErasureProof;
import limen.storage.file.DurableFile;
import limen.storage.keeper.Blob;
import limen.storage.keeper.OwnFile;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;

/// The file that remembers erasures beside a log: in each line the tag of one strand and the proof that
/// the log erased it, the oldest first.
///
/// It only grows. It is written anew as a whole each time, so that a power cut leaves the old one
/// or the new one, never half a line.
///
/// @param file need not exist yet
public record ErasureList(Path file) implements Erasures {
    private static final Set<OpenOption> LOCKING = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{%d}) ([0-9a-f]{%d})".formatted(2 * Tag.BYTES, 2 * ErasureProof.BYTES));

    /// One line of it.
    sealed interface Line {}

    /// @param proof as it stands there; whether it holds is not looked at
    record Named(Tag strand, Blob proof) implements Line {}

    /// Something else than a tag and a proof.
    record Unreadable() implements Line {}

    /// Every line, whatever it is; none if there is no such file.
    List<Line> lines() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(ErasureList::line)
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw StorageFault.of(file, e);
        }
    }

    private static Line line(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? new Named(
                        Tag.of(HexFormat.of().parseHex(parts.group(1))),
                        Blob.of(HexFormat.of().parseHex(parts.group(2))))
                : new Unreadable();
    }

    /// The strands it names; none if there is no such file. Whether the proofs hold is not looked at.
    ///
    /// @throws StorageFault as damaged, if a line is none: what is unreadable might be somebody's erasure
    public Map<Tag, Blob> read() {
        var strands = new LinkedHashMap<Tag, Blob>();
        var number = 0;
        for (var line : lines()) {
            number++;
            switch (line) {
                case Named(var strand, var proof) -> strands.putIfAbsent(strand, proof);
                case Unreadable _ ->
                    throw new StorageFault(
                            new Trouble.Damaged("line %d of %s is not %d hexadecimal digits, a space and %d more"
                                    .formatted(number, file, 2 * Tag.BYTES, 2 * ErasureProof.BYTES)));
            }
        }
        return strands;
    }

    /// The same, where every line must be proven: a line that anybody could have written erases nobody.
    ///
    /// @param key by which the log signs
    /// @throws StorageFault as damaged, if a proof does not hold
    public Map<Tag, Blob> proven(String study, Blob key) {
        var strands = read();
        var number = 0;
        for (var strand : strands.entrySet()) {
            number++;
            if (!ErasureProof.holds(strand.getValue(), study, strand.getKey(), key)) {
                throw new StorageFault(new Trouble.Damaged(
                        "strand number %d in %s was not erased by this log: the signature beside it is not the log's own"
                                .formatted(number, file)));
            }
        }
        return strands;
    }

    @Override
    public void remember(Map<Tag, Blob> strands) {
        // One after the other among threads by the monitor, among processes by the file.
        synchronized (ErasureList.class) {
            if (read().keySet().containsAll(strands.keySet())) {
                return;
            }
            try (var channel = FileChannel.open(lockFile(), LOCKING, OwnFile.alone(lockFile(), OwnFile.FILE));
                    var _ = channel.lock()) {
                add(strands);
            } catch (IOException e) {
                throw StorageFault.of(file, e);
            }
        }
    }

    private void add(Map<Tag, Blob> strands) {
        var known = new LinkedHashMap<>(read());
        var before = known.size();
        strands.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(strand -> known.putIfAbsent(strand.getKey(), strand.getValue()));
        if (known.size() > before) {
            DurableFile.replace(file, text(known));
        }
    }

    /// Beside the list, because the list itself is replaced.
    private Path lockFile() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static String text(Map<Tag, Blob> strands) {
        return strands.entrySet().stream()
                .map(strand ->
                        "%s %s\n".formatted(strand.getKey(), strand.getValue().hex()))
                .collect(Collectors.joining());
    }
}
