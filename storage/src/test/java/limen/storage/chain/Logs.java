package limen.storage.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;

/// Small valid chains to do harm to.
final class Logs {
    static final String STUDY = "tiny";
    /// Looks like one, and proves nothing.
    static final Blob PROOF = Blob.of(new byte[ErasureProof.BYTES]);

    private static final byte SEALED = 7;

    private Logs() {}

    /// Rows of several strands, with payloads that [#opens(Row)].
    static List<Row> valid(RandomGenerator random, int rows) {
        var versions = new HashMap<Integer, Integer>();
        var log = new ArrayList<Row>();
        for (int i = 1; i <= rows; i++) {
            var strand = random.nextInt(4);
            log.add(sealed(random, i, strand(strand), versions.merge(strand, 1, Integer::sum)));
        }
        return chained(log, 1);
    }

    private static Row sealed(RandomGenerator random, int position, Tag strand, int version) {
        var payload = payload(random);
        payload[0] = SEALED;
        return new Row(position, strand, version, tag(random), Blob.of(payload), Chain.genesis(STUDY));
    }

    static Tag strand(int number) {
        return new Tag(0, number);
    }

    static Tag tag(RandomGenerator random) {
        return new Tag(random.nextLong(), random.nextLong());
    }

    static byte[] payload(RandomGenerator random) {
        var payload = new byte[24];
        random.nextBytes(payload);
        payload[0] = 0;
        return payload;
    }

    /// The same with all links computed anew from a position on, as anybody could.
    static List<Row> chained(List<Row> rows, int from) {
        var all = new ArrayList<>(rows.subList(0, from - 1));
        var link = from == 1 ? Chain.genesis(STUDY) : rows.get(from - 2).link();
        for (var row : rows.subList(from - 1, rows.size())) {
            link = Chain.next(link, row);
            all.add(linked(row, link));
        }
        return all;
    }

    static Row linked(Row row, Blob link) {
        return new Row(row.position(), row.strand(), row.version(), row.id(), row.payload(), link);
    }

    static Row at(int position, Row row) {
        return new Row(position, row.strand(), row.version(), row.id(), row.payload(), row.link());
    }

    /// Rows numbered by where they stand in the list.
    static List<Row> numbered(List<Row> rows) {
        var all = new ArrayList<Row>();
        rows.forEach(row -> all.add(at(all.size() + 1, row)));
        return all;
    }

    /// Stands for the keys: whoever lacks them cannot make such a payload.
    static boolean opens(Row row) {
        return row.payload().bytes()[0] == SEALED;
    }

    static Checkpoint checkpoint(List<Row> log, int position) {
        var link = position == 0 ? Chain.genesis(STUDY) : log.get(position - 1).link();
        return Checkpoint.of(STUDY, position, link, Instant.EPOCH.plusSeconds(position));
    }

    static AuditReport audit(AuditBasis basis, List<Row> rows) {
        var audit = new Audit(basis);
        rows.forEach(audit);
        return audit.report();
    }

    /// The same by somebody who has the keys.
    static AuditReport opened(AuditBasis basis, List<Row> rows) {
        return opened(basis, rows, Logs::opens);
    }

    static AuditReport opened(AuditBasis basis, List<Row> rows, Predicate<Row> opens) {
        var audit = new Audit(basis);
        rows.forEach(row -> audit.accept(row, opens.test(row) ? Legible.OPENS : Legible.FAILS));
        return audit.report();
    }
}
