package limen.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Where a report comes from, so that anyone can make it again.
///
/// @param file the input's file name, without its folder
/// @param sha256 of the input, 64 hexadecimal digits
/// @param command the command line as it was given
/// @param version of Limen
/// @param madeOn the date, `2026-11-21`
public record Provenance(String file, String sha256, String command, String version, String madeOn) {
    private static final int HASH_GROUP = 8;

    public Provenance {
        if (!sha256.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("SHA-256 is '%s'; expected 64 hexadecimal digits".formatted(sha256));
        }
        // Throws, and names the text, where the date is none.
        LocalDate.parse(madeOn);
    }

    /// The hash in groups of eight, so that two people can compare it aloud.
    public List<String> hash() {
        return IntStream.range(0, sha256.length() / HASH_GROUP)
                .mapToObj(i -> sha256.substring(i * HASH_GROUP, (i + 1) * HASH_GROUP))
                .toList();
    }
}
