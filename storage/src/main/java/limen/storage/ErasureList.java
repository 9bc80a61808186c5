package limen.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;

/// The file that remembers erasures beside a log: the tag of one strand in each line, the oldest first.
///
/// It only grows. It is written anew as a whole each time, so that a power cut leaves the old one
/// or the new one, never half a line.
///
/// @param file need not exist yet
public record ErasureList(Path file) implements Erasures {
    private static final Pattern TAG = Pattern.compile("[0-9a-f]{32}");

    /// The strands it names; none if there is no such file.
    ///
    /// @throws StorageFault as damaged, if a line is no tag: what is unreadable might be somebody's erasure
    public Set<Tag> read() {
        try {
            var tags = new LinkedHashSet<Tag>();
            var number = 0;
            for (var line :
                    Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
                number++;
                tags.add(tag(line, number));
            }
            return tags;
        } catch (NoSuchFileException _) {
            return Set.of();
        } catch (IOException e) {
            throw DiskTrouble.of(file, e);
        }
    }

    private Tag tag(String line, int number) {
        if (!TAG.matcher(line).matches()) {
            throw new StorageFault(
                    new Trouble.Damaged("line %d of %s is not 32 hexadecimal digits".formatted(number, file)));
        }
        return Tag.of(HexFormat.of().parseHex(line));
    }

    @Override
    public void remember(Set<Tag> strands) {
        synchronized (ErasureList.class) {
            var known = new LinkedHashSet<>(read());
            var fresh = strands.stream()
                    .filter(tag -> !known.contains(tag))
                    .sorted()
                    .toList();
            if (!fresh.isEmpty()) {
                known.addAll(fresh);
                DurableFile.replace(file, text(known));
            }
        }
    }

    private static String text(Set<Tag> tags) {
        return tags.stream().map(tag -> tag + "\n").collect(Collectors.joining());
    }
}
