package limen.storage.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to a log, in memory and in a database the same is there afterwards.
class KeeperModelTest {
    @TempDir
    private Path folder = Path.of("");

    /// All that can be read from a log.
    private record Content(
            List<Row> rows,
            Optional<Row> last,
            List<List<Row>> strands,
            Map<Tag, Integer> lengths,
            Set<Tag> known,
            Map<Tag, Blob> keys,
            Map<Tag, Blob> erased,
            List<Blob> checkpoints,
            Map<String, Blob> notes) {
        static Content of(Keeper.Reading log) {
            var rows = KeeperContract.everything(log);
            var strands = IntStream.range(0, 6).mapToObj(Rows::strand).toList();
            return new Content(
                    rows,
                    log.last(),
                    strands.stream().map(log::strand).toList(),
                    log.lengths(strands),
                    log.known(rows.stream().map(Row::id).toList()),
                    log.keys(),
                    log.erased(),
                    log.checkpoints(),
                    log.notes());
        }
    }

    @Test
    void sqlite_keeps_what_memory_keeps() {
        Seeded.forAll("a log in SQLite and in memory", 12, random -> {
            var file = folder.resolve("%016x".formatted(random.nextLong()));
            try (var keeper = SqliteKeeper.create(file)) {
                compare(random, keeper);
            }
        });
    }

    @Test
    void postgres_keeps_what_memory_keeps() {
        Seeded.forAll("a log in PostgreSQL and in memory", 3, random -> {
            try (var keeper = PostgresKeeper.open(TestPostgres.freshUrl())) {
                compare(random, keeper);
            }
        });
    }

    private static void compare(RandomGenerator random, Keeper keeper) {
        try (var model = new MemoryKeeper()) {
            var rows = new Rows(random, 6);
            for (int i = 0; i < 12; i++) {
                var steps = IntStream.range(0, random.nextInt(1, 5))
                        .mapToObj(_ -> step(random, rows))
                        .toList();
                if (random.nextInt(5) == 0) {
                    var before = keeper.read(Content::of);
                    assertThatThrownBy(() -> apply(keeper, steps, true)).hasMessage("stumbled");
                    assertThat(keeper.read(Content::of)).isEqualTo(before);
                }
                apply(keeper, steps, false);
                apply(model, steps, false);
                assertThat(keeper.read(Content::of)).isEqualTo(model.read(Content::of));
            }
        }
    }

    private static void apply(Keeper keeper, List<Consumer<Keeper.Writing>> steps, boolean stumbles) {
        keeper.write(log -> {
            steps.forEach(step -> step.accept(log));
            if (stumbles) {
                throw new IllegalStateException("stumbled");
            }
            return log;
        });
    }

    private static Consumer<Keeper.Writing> step(RandomGenerator random, Rows rows) {
        var strand = Rows.strand(random.nextInt(6));
        var name = "note/" + random.nextInt(4);
        var blob = rows.blob(random.nextInt(300));
        return switch (random.nextInt(6)) {
            case 0 -> {
                var some = rows.next(random.nextInt(60));
                yield log -> log.add(some);
            }
            case 1 -> log -> log.addCheckpoint(blob);
            case 2 -> log -> log.putNote(name, blob);
            case 3 -> log -> log.removeNote(name);
            case 4 -> log -> log.destroyKey(strand, blob);
            default ->
                log -> {
                    if (!log.erased().containsKey(strand)) {
                        log.putKey(strand, blob);
                    }
                };
        };
    }
}
