package limen.storage.crash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import limen.storage.keeper.Blob;

/// A search for what should not lie on a disk any more: thousands of pieces in megabytes, in one pass.
final class Traces {
    private static final int PIECE = 16;

    /// What the pieces are of, by their first eight bytes.
    private final Map<Long, List<Piece>> pieces = new HashMap<>();

    private record Piece(String of, ByteBuffer bytes) {}

    /// A wrapped key: a piece of what is sealed, and one of its hash.
    void key(String name, Blob wrapped) {
        add(name, wrapped.bytes(), 16);
        add(name, wrapped.bytes(), wrapped.length() - PIECE);
    }

    /// Whatever stood in a note and does not stand in the one that took its place, if it is a secret by its length.
    ///
    /// @param now empty if none took its place
    void note(String name, Blob before, String now) {
        for (var line : text(before).lines().toList()) {
            if (line.length() > 40 && !now.contains(line)) {
                add("%s of %s".formatted(line.split(" ", 2)[0], name), line.getBytes(StandardCharsets.ISO_8859_1), 20);
            }
        }
    }

    static String text(Blob note) {
        return new String(note.bytes(), StandardCharsets.ISO_8859_1);
    }

    private void add(String name, byte[] bytes, int from) {
        var piece = ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + PIECE));
        pieces.computeIfAbsent(piece.getLong(0), _ -> new ArrayList<>()).add(new Piece(name, piece));
    }

    int size() {
        return pieces.size();
    }

    /// Of what a piece lies there.
    List<String> in(byte[] disk) {
        var known = new boolean[1 << 16];
        pieces.keySet().forEach(first -> known[(int) (first & 0xffff)] = true);
        var found = new ArrayList<String>();
        var all = ByteBuffer.wrap(disk);
        for (int at = 0; at + PIECE <= disk.length; at++) {
            if (known[all.getShort(at + 6) & 0xffff]) {
                var here = all.slice(at, PIECE);
                pieces.getOrDefault(all.getLong(at), List.of()).stream()
                        .filter(piece -> piece.bytes().equals(here))
                        .forEach(piece -> found.add(piece.of()));
            }
        }
        return found.stream().distinct().collect(Collectors.toList());
    }
}
