package limen.storage.keeper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/// Rows as they could stand in a log, but that their bytes mean nothing.
public final class Rows {
    private final RandomGenerator random;
    private final int strands;
    private final HashMap<Tag, Integer> lengths = new HashMap<>();
    private int length;

    public Rows(RandomGenerator random, int strands) {
        this.random = random;
        this.strands = strands;
    }

    /// The next rows of that log.
    public List<Row> next(int count) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            var strand = strand(random.nextInt(strands));
            rows.add(new Row(
                    ++length,
                    strand,
                    lengths.merge(strand, 1, Integer::sum),
                    new Tag(random.nextLong(), random.nextLong()),
                    blob(128 * random.nextInt(1, 5) + 28),
                    blob(32)));
        }
        return rows;
    }

    public static Tag strand(int number) {
        return new Tag(0x5172_616E_6400_0000L, number);
    }

    public Blob blob(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Blob.of(bytes);
    }
}
