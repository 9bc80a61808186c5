package limen.storage.crash;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A search for secrets in every byte of every file of a folder, in each way in which software writes them down.
final class Scan {
    /// Shorter ones would be found by chance.
    private static final int SHORTEST = 8;

    /// Bytes as letters, by what they are.
    private final Map<String, String> forms = new LinkedHashMap<>();

    private int secrets;

    /// A secret that stands in a file.
    record Hit(Path file, String form) {}

    /// Also searches for this word.
    Scan word(String word) {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            add("%s in %s".formatted(word, charset), word.getBytes(charset));
        }
        return bytes(word, word.getBytes(StandardCharsets.UTF_8));
    }

    /// Also searches for these bytes.
    ///
    /// @param name to tell them by
    Scan bytes(String name, byte[] bytes) {
        secrets++;
        add(name + " as it is", bytes);
        add(name + " in hex", ascii(HexFormat.of().formatHex(bytes)));
        add(name + " in HEX", ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            add("%s in base64 behind %d".formatted(name, before), base64(bytes, before));
        }
        return this;
    }

    private void add(String name, byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "%s has %d bytes; expected at least %d".formatted(name, bytes.length, SHORTEST));
        }
        forms.put(name, latin(bytes));
    }

    /// Those letters of base64 that depend on nothing that stands around the bytes.
    private static byte[] base64(byte[] bytes, int before) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var text = Base64.getEncoder().withoutPadding().encode(shifted);
        return Arrays.copyOfRange(text, Math.ceilDiv(before * 8, 6), shifted.length * 8 / 6);
    }

    /// How many forms it searches for.
    int size() {
        return forms.size();
    }

    int secrets() {
        return secrets;
    }

    /// What it finds beneath these files and folders, names of files included.
    List<Hit> search(Path... places) throws IOException {
        var hits = new ArrayList<Hit>();
        for (var place : places) {
            try (var files = Files.walk(place)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    search(file, hits);
                }
            }
        }
        return List.copyOf(hits);
    }

    private void search(Path file, List<Hit> hits) throws IOException {
        var content = file + "\n" + latin(Files.readAllBytes(file));
        forms.forEach((name, form) -> {
            if (content.contains(form)) {
                hits.add(new Hit(file, name));
            }
        });
    }

    private static String latin(byte[] bytes) {
        Charset everyByteIsALetter = StandardCharsets.ISO_8859_1;
        return new String(bytes, everyByteIsALetter);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
