package limen.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How many rows an audit takes in a second, chain only, as a run on this machine prints it.
@Tag("slow")
class AuditSpeedTest {
    private static final int ROWS = 1_000_000;

    @Test
    void a_million_rows_are_audited_in_bounded_memory() {
        for (int round = 0; round < 3; round++) {
            var random = new SplittableRandom(1);
            var versions = new int[500];
            var audit = new Audit(AuditBasis.of(Logs.STUDY, List.of(), Map.of()));
            var link = Chain.genesis(Logs.STUDY);
            var links = new Links();
            var payload = new byte[284];
            var nanos = 0L;
            for (int i = 1; i <= ROWS; i += 1_000) {
                // Rows are made in portions, so that making them is neither timed nor kept.
                var rows = new Row[1_000];
                for (int j = 0; j < rows.length; j++) {
                    random.nextBytes(payload);
                    var strand = random.nextInt(500);
                    var blob = Blob.of(payload);
                    var tag = Logs.strand(strand);
                    var id = Logs.tag(random);
                    link = links.next(link, i + j, tag, ++versions[strand], id, links.digest(blob));
                    rows[j] = new Row(i + j, tag, versions[strand], id, blob, link);
                }
                var start = System.nanoTime();
                for (var row : rows) {
                    audit.accept(row);
                }
                nanos += System.nanoTime() - start;
            }
            var report = audit.report();
            assertThat(report.flaws()).containsExactly(new Flaw.CheckpointsMissing(Checkpoint.EVERY, ROWS));
            System.out.printf(
                    "audit of %,d rows of 284 bytes: %,d rows per second%n", ROWS, (long) (ROWS * 1e9 / nanos));
        }
    }
}
