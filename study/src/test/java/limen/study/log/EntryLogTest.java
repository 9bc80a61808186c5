package limen.study.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class EntryLogTest {
    @Test
    void a_log_that_was_written_is_read_back_in_order() {
        Seeded.forAll("logs", 50, random -> {
            var entries = Stream.generate(new RandomEvents(random)::entry)
                    .limit(random.nextInt(0, 40))
                    .toList();
            assertThat(EntryLog.read(EntryLog.write(entries))).isEqualTo(new EntryLog.Whole(entries));
        });
    }

    @Test
    void every_fault_has_its_line_and_the_other_lines_are_still_read() {
        var entries = Stream.generate(new RandomEvents(new SplittableRandom(7))::entry)
                .limit(4)
                .toList();
        var lines = EntryLog.write(entries).lines().toList();
        var text = String.join(
                "\r\n",
                lines.get(0),
                "",
                lines.get(1).replace("\"format\":1", "\"format\":9"),
                lines.get(2),
                lines.get(3).substring(0, 30));
        assertThat(EntryLog.read(text)).isInstanceOfSatisfying(EntryLog.Broken.class, broken -> {
            assertThat(broken.readable()).isEqualTo(List.of(entries.get(0), entries.get(2)));
            assertThat(broken.faults())
                    .extracting(EntryLog.Fault::toString)
                    .containsExactly(
                            "Line 3 cannot be read. It is in format 9, written by a newer Limen;"
                                    + " this one reads up to format 1.",
                            "Line 5 cannot be read. It is not whole JSON: it breaks at column 31");
        });
    }
}
