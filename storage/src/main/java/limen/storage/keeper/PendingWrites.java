package limen.storage.keeper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/// The write-ahead log that SQLite keeps beside a file, looked at before SQLite does.
///
/// SQLite takes it up to the first frame that is not as it was written, and forgets what follows: after a cut of power
/// that is what was never acknowledged. It is one transaction at most, because each is synced before the next begins.
/// Where more of them lie behind, a byte was damaged, and acknowledged entries would vanish without a word.
///
/// The format: https://sqlite.org/fileformat2.html#walformat
final class PendingWrites {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    /// Of every file that Limen makes.
    private static final int PAGE = 4_096;
    /// With its lowest bit the checksums read numbers big end first.
    private static final int MAGIC = 0x377f0682;

    private final ByteBuffer bytes;
    private final ByteOrder order;
    private int sum;
    private int sumOfSums;

    private PendingWrites(ByteBuffer bytes) {
        this.bytes = bytes;
        this.order = (bytes.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /// Refuses a file of which SQLite would leave out more than a cut of power explains.
    ///
    /// @param wal need not exist; nobody may be writing it
    static void requireWhole(Path wal) throws IOException {
        if (Files.notExists(wal) || Files.size(wal) < HEADER) {
            return;
        }
        try (var channel = FileChannel.open(wal)) {
            var lost = new PendingWrites(channel.map(MapMode.READ_ONLY, 0, channel.size())).leftOut();
            if (lost > 1) {
                throw new StorageFault(new Trouble.Damaged(
                        "%s has a damaged place, with %d transactions behind it".formatted(wal, lost)));
            }
        }
    }

    /// How many transactions end behind the first damaged place.
    private int leftOut() {
        var header = (bytes.getInt(0) & ~1) == MAGIC && sumsTo(0, HEADER - 8, HEADER - 8);
        var whole = header;
        var ends = new HashMap<Long, Integer>();
        for (int at = HEADER; at + FRAME_HEADER + PAGE <= bytes.capacity(); at += FRAME_HEADER + PAGE) {
            var salts = bytes.getLong(at + 8);
            whole = whole && salts == bytes.getLong(16) && follows(at);
            if (!whole && bytes.getInt(at) != 0 && bytes.getInt(at + 4) != 0) {
                ends.merge(salts, 1, Integer::sum);
            }
        }
        // What an earlier round left has other salts, and is in the file already.
        return header
                ? ends.getOrDefault(bytes.getLong(16), 0)
                : ends.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private boolean follows(int at) {
        add(at, 8);
        return sumsTo(at + FRAME_HEADER, PAGE, at + FRAME_HEADER - 8);
    }

    private boolean sumsTo(int from, int length, int expected) {
        add(from, length);
        return sum == bytes.getInt(expected) && sumOfSums == bytes.getInt(expected + 4);
    }

    private void add(int from, int length) {
        var numbers = bytes.slice(from, length).order(order);
        while (numbers.hasRemaining()) {
            sum += numbers.getInt() + sumOfSums;
            sumOfSums += numbers.getInt() + sum;
        }
    }
}
