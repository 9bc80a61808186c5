package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A table far larger than the memory it may take.
@Tag("slow")
class LongTableTest {
    private static final long GIBIBYTE = 1L << 30;
    private static final long FEW_MEBIBYTES = 32L << 20;

    @Test
    void a_gibibyte_of_text_leaves_only_the_numbers_behind() {
        var reports = new AtomicInteger();
        var before = usedMemory();
        var read = Tables.accepted(TrialTableReader.read(
                new Diary(), "diary.csv", Tables.COLUMNS, Tables.LABELS, (bytes, total) -> reports.incrementAndGet()));
        assertThat(usedMemory() - before).isLessThan(FEW_MEBIBYTES);
        assertThat(read.quality().rowsRead()).isEqualTo(GIBIBYTE / Diary.ROW);
        assertThat(read.quality().participants()).isEqualTo(100);
        assertThat(reports).hasValue(16);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// Rows of 8 KiB, one per person and day, that hold one number and much writing.
    private static final class Diary extends InputStream {
        private static final int ROW = 1 << 13;
        private static final String WRITING = ",\"" + "Slept well, no dreams. ".repeat(400);

        private byte[] current = (Tables.HEADER.strip() + ",diary\n").getBytes(StandardCharsets.UTF_8);
        private int at;
        private int rows;

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == current.length) {
                if (rows == GIBIBYTE / ROW) {
                    return -1;
                }
                current = row(rows++).getBytes(StandardCharsets.US_ASCII);
                at = 0;
            }
            var n = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, from, n);
            at += n;
            return n;
        }

        private static String row(int number) {
            var person = number % 100;
            var start = "p%d,day %d,mood,%d,%s,PL"
                    .formatted(person, number / 100, number % 10, person % 2 == 0 ? "AC" : "PL");
            return start + WRITING.substring(0, ROW - start.length() - 2) + "\"\n";
        }
    }
}
