package limen.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import limen.study.Entry;
import limen.study.log.EntryLog;

/// A study in one zip, from which anybody can recompute each of its numbers: its protocol, its log with the opened
/// list, and what was found in them. The same parts give the same bytes.
///
/// Whoever took their data back is not in it: no finding rests on them, and nobody else needs them. Only how many they
/// are goes with it, in [#LEFT_OUT], because the findings say that number.
///
/// [#SUMS] names the SHA-256 of every other part, as the program `sha256sum` writes and checks it. It tells what was
/// changed by accident; against somebody who changes both, compare [#fingerprint] with one that came another way.
///
/// @param parts texts by name within the zip, sums excepted
public record Passport(SortedMap<String, String> parts) {
    public static final String SUMS = "SHA256SUMS";
    public static final String PROTOCOL = "protocol.yaml";
    public static final String LOG = "log.jsonl";
    public static final String CHECKPOINT = "checkpoint.txt";
    public static final String README = "README.txt";

    /// How much of the log is not in it, and why.
    public static final String LEFT_OUT = "left-out.csv";

    /// The folder of what was found.
    public static final String FINDINGS = "findings/";

    /// The folder of other texts of the study, earlier versions of its protocol among them.
    public static final String DOCUMENTS = "documents/";

    /// The least that a zip can say about when a file was written: the log has its own times.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    public Passport {
        parts = new TreeMap<>(parts);
    }

    @Override
    public SortedMap<String, String> parts() {
        return new TreeMap<>(parts);
    }

    /// What a log looks like in a passport: without those who took their data back, before the lock or since, without
    /// journals, without anybody's own words, without what opens a door.
    public static List<Entry> shown(List<Entry> log) {
        var back = TakenBack.of(log);
        return log.stream()
                .filter(entry -> !back.isAbout(entry))
                .map(back::without)
                .flatMap(entry -> Wordless.of(entry).stream())
                .toList();
    }

    /// The log as text, one entry in each line.
    public static String written(List<Entry> shown) {
        return EntryLog.write(shown);
    }

    /// What was found, by file name.
    public Map<String, String> findings() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith(FINDINGS))
                .collect(Collectors.toMap(
                        part -> part.getKey().substring(FINDINGS.length()),
                        Map.Entry::getValue,
                        (first, _) -> first,
                        TreeMap::new));
    }

    /// How many people took their data back and are in no line of its log; nothing if the part that should say it does
    /// not.
    public Optional<Integer> tookBack() {
        return LeftOut.people(parts.get(LEFT_OUT));
    }

    /// A part that must be there.
    public String part(String name) {
        var text = parts.get(name);
        if (text == null) {
            throw new IllegalArgumentException(
                    "this passport has no %s; expected one of %s".formatted(name, parts.keySet()));
        }
        return text;
    }

    /// The SHA-256 of every part.
    public String sums() {
        return parts.entrySet().stream()
                .map(part -> "%s  %s\n".formatted(sha256(part.getValue()), part.getKey()))
                .collect(Collectors.joining());
    }

    /// One number that changes when anything in the passport does.
    public String fingerprint() {
        return sha256(sums());
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, SUMS, sums());
            for (var part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// What in it is not as its sums say, one sentence each; empty where everything is.
    ///
    /// @param sums as they came with it
    List<String> flaws(String sums) {
        var expected = new TreeMap<String, String>();
        var flaws = new ArrayList<String>();
        for (var line : sums.lines().toList()) {
            var cells = line.split("  ", 2);
            if (cells.length == 2) {
                expected.put(cells[1], cells[0]);
            } else {
                flaws.add(SUMS + " has a line that is no sum and name.");
            }
        }
        parts.forEach((name, text) -> {
            var sum = expected.remove(name);
            if (sum == null) {
                flaws.add("%s is in the zip, and %s does not name it.".formatted(name, SUMS));
            } else if (!sum.equals(sha256(text))) {
                flaws.add(
                        "%s was changed: its SHA-256 is %s, and %s says %s.".formatted(name, sha256(text), SUMS, sum));
            }
        });
        expected.keySet().forEach(name -> flaws.add("%s is missing, and %s names it.".formatted(name, SUMS)));
        return flaws;
    }

    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
