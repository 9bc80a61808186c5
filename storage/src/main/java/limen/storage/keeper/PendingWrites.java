package limen.storage.keeper;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
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

    private final FileChannel channel;
    private final ByteBuffer header;
    private final ByteOrder order;
    private int sum;
    private int sumOfSums;

    private PendingWrites(FileChannel channel) throws IOException {
        this.channel = channel;
        this.header = read(0, HEADER);
        this.order = (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        var read = ByteBuffer.allocate(length);
        while (read.hasRemaining()) {
            if (channel.read(read, from + read.position()) < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
        }
        return read;
    }

    /// Refuses a file of which SQLite would leave out more than a cut of power explains.
    ///
    /// @param wal need not exist; nobody may be writing it
    static void requireWhole(Path wal) throws IOException {
        if (Files.notExists(wal) || Files.size(wal) < HEADER) {
            return;
        }
        try (var channel = FileChannel.open(wal)) {
            var lost = new PendingWrites(channel).leftOut();
            if (lost > 1) {
                throw new StorageFault(new Trouble.Damaged(
                        "%s has a damaged place, with %d transactions behind it".formatted(wal, lost)));
            }
        }
    }

    /// How many transactions end behind the first damaged place.
    private int leftOut() throws IOException {
        var begins = (header.getInt(0) & ~1) == MAGIC && sumsTo(header, 0, HEADER - 8, HEADER - 8);
        var whole = begins;
        var ends = new HashMap<Long, Integer>();
        var size = channel.size();
        for (long at = HEADER; at + FRAME_HEADER + PAGE <= size; at += FRAME_HEADER + PAGE) {
            var frame = read(at, FRAME_HEADER + PAGE);
            var salts = frame.getLong(8);
            whole = whole && salts == header.getLong(16) && follows(frame);
            if (!whole && frame.getInt(0) != 0 && frame.getInt(4) != 0) {
                ends.merge(salts, 1, Integer::sum);
            }
        }
        // What an earlier round left has other salts, and is in the file already.
        return begins
                ? ends.getOrDefault(header.getLong(16), 0)
                : ends.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private boolean follows(ByteBuffer frame) {
        add(frame, 0, 8);
        return sumsTo(frame, FRAME_HEADER, PAGE, FRAME_HEADER - 8);
    }

    private boolean sumsTo(ByteBuffer part, int from, int length, int expected) {
        add(part, from, length);
        return sum == part.getInt(expected) && sumOfSums == part.getInt(expected + 4);
    }

    private void add(ByteBuffer part, int from, int length) {
        var numbers = part.slice(from, length).order(order);
        while (numbers.hasRemaining()) {
            sum += numbers.getInt() + sumOfSums;
            sumOfSums += numbers.getInt() + sum;
        }
    }
}
