package limen.storage.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds wherever rows are kept.
abstract class KeeperContract {
    private final Rows rows = new Rows(new SplittableRandom(4), 5);
    private static final Blob PROOF = Blob.of(new byte[] {1, 2, 3});
    private static final Blob LATER = Blob.of(new byte[] {4});

    private Keeper keeper = new MemoryKeeper();

    /// An empty log.
    abstract Keeper empty() throws Exception;

    @BeforeEach
    void begin_with_an_empty_log() throws Exception {
        keeper = empty();
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void an_empty_log_holds_nothing() {
        keeper.read(log -> {
            assertThat(log.last()).isEmpty();
            assertThat(read(log, 0)).isEmpty();
            assertThat(log.strand(Rows.strand(1))).isEmpty();
            assertThat(log.lengths(List.of(Rows.strand(1)))).containsExactly(entry(Rows.strand(1), 0));
            assertThat(log.lengths(List.of())).isEmpty();
            assertThat(log.known(List.of(Rows.strand(1)))).isEmpty();
            assertThat(log.keys()).isEmpty();
            assertThat(log.key(Rows.strand(1))).isEmpty();
            assertThat(log.erased()).isEmpty();
            assertThat(log.checkpoints()).isEmpty();
            assertThat(log.note("lock/first")).isEmpty();
            assertThat(log.notes()).isEmpty();
            return log;
        });
    }

    @Test
    void keys_and_erasures_can_be_asked_for_a_few_strands_alone() {
        var wrapped = rows.blob(60);
        keeper.write(log -> {
            log.putKey(Rows.strand(1), wrapped);
            log.putKey(Rows.strand(2), rows.blob(60));
            log.destroyKey(Rows.strand(3), PROOF);
            log.destroyKey(Rows.strand(4), PROOF);
            return true;
        });
        keeper.read(log -> {
            var some = List.of(Rows.strand(1), Rows.strand(3), Rows.strand(5));
            assertThat(log.keysOf(some)).containsOnly(entry(Rows.strand(1), wrapped));
            assertThat(log.erasedOf(some)).containsExactly(Rows.strand(3));
            assertThat(log.keysOf(List.of())).isEmpty();
            assertThat(log.erasedOf(List.of())).isEmpty();
            return log;
        });
    }

    @Test
    void rows_come_back_as_they_were_written_and_in_order() {
        var written = rows.next(1203);
        add(written.subList(0, 700));
        add(written.subList(700, 1203));
        keeper.read(log -> {
            assertThat(read(log, 0)).isEqualTo(written);
            assertThat(read(log, 1000)).isEqualTo(written.subList(1000, 1203));
            assertThat(read(log, 1203)).isEmpty();
            assertThat(log.last()).contains(written.getLast());
            for (int strand = 0; strand < 6; strand++) {
                var tag = Rows.strand(strand);
                var expected =
                        written.stream().filter(row -> row.strand().equals(tag)).toList();
                assertThat(log.strand(tag)).isEqualTo(expected);
                assertThat(log.lengths(List.of(tag))).containsExactly(entry(tag, expected.size()));
            }
            return log;
        });
    }

    @Test
    void many_ids_and_strands_are_asked_for_at_once() {
        var written = rows.next(700);
        add(written);
        var known = written.stream().map(Row::id).toList();
        var asked = new ArrayList<>(known);
        IntStream.range(0, 700).mapToObj(Rows::strand).forEach(asked::add);
        var found = keeper.read(log -> log.known(asked));
        assertThat(found).isEqualTo(new HashSet<>(known));
        List<Row> rowsFound = keeper.read(log -> log.withIds(asked));
        assertThat(rowsFound).containsExactlyInAnyOrderElementsOf(written);
        List<Row> none = keeper.read(log -> log.withIds(List.of()));
        assertThat(none).isEmpty();
        var lengths = keeper.read(log -> log.lengths(asked));
        assertThat(lengths).hasSize(asked.size());
        assertThat(lengths.values().stream().mapToInt(length -> length).sum()).isEqualTo(700);
    }

    @Test
    void a_transaction_sees_what_it_wrote_and_nobody_else_does_before_it_ends() {
        var written = rows.next(3);
        keeper.write(log -> {
            log.add(written);
            assertThat(log.last()).contains(written.getLast());
            assertThat(log.lengths(List.of(written.getFirst().strand())).values())
                    .doesNotContain(0);
            assertThat(log.known(List.of(written.getFirst().id()))).hasSize(1);
            assertThat(elsewhere(() -> keeper.read(Keeper.Reading::last))).isEmpty();
            return log;
        });
        assertThat(keeper.read(Keeper.Reading::last)).contains(written.getLast());
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        var before = rows.next(2);
        add(before);
        assertThatThrownBy(() -> keeper.write(log -> {
                    log.add(rows.next(40));
                    log.putKey(Rows.strand(1), rows.blob(60));
                    log.destroyKey(Rows.strand(2), PROOF);
                    log.addCheckpoint(rows.blob(200));
                    log.putNote("lock/first", rows.blob(90));
                    throw new IllegalStateException("stumbled");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stumbled");
        keeper.read(log -> {
            assertThat(read(log, 0)).isEqualTo(before);
            assertThat(log.keys()).isEmpty();
            assertThat(log.erased()).isEmpty();
            assertThat(log.checkpoints()).isEmpty();
            assertThat(log.notes()).isEmpty();
            return log;
        });
    }

    @Test
    void a_reader_sees_one_moment_whatever_is_written_meanwhile() {
        var before = rows.next(1500);
        add(before);
        keeper.read(log -> {
            var seen = new ArrayList<Row>();
            log.rows(0, row -> {
                seen.add(row);
                if (seen.size() % 500 == 1) {
                    elsewhere(() -> keeper.write(others -> {
                        others.add(rows.next(10));
                        others.putNote("at", rows.blob(seen.size() % 200));
                        return others;
                    }));
                    // Asked in the middle of a stream.
                    assertThat(log.known(List.of(row.id()))).hasSize(1);
                }
            });
            assertThat(seen).isEqualTo(before);
            assertThat(log.last()).contains(before.getLast());
            assertThat(log.notes()).isEmpty();
            return log;
        });
        assertThat(keeper.read(Keeper.Reading::last)).map(Row::position).contains(1530);
        assertThat(keeper.read(Keeper.Reading::notes)).containsOnlyKeys("at");
    }

    @Test
    void whoever_consumes_rows_may_stop() {
        add(rows.next(1200));
        var seen = new ArrayList<Row>();
        assertThatThrownBy(() -> keeper.read(log -> {
                    log.rows(0, row -> {
                        seen.add(row);
                        if (seen.size() == 10) {
                            throw new IllegalStateException("enough");
                        }
                    });
                    return log;
                }))
                .hasMessage("enough");
        assertThat(seen).hasSize(10);
        assertThat(keeper.read(Keeper.Reading::last)).map(Row::position).contains(1200);
    }

    @Test
    void a_position_a_version_and_an_id_enter_once() {
        var there = rows.next(2);
        add(there);
        var first = there.getFirst();
        var other = rows.next(1).getFirst();
        var twice = List.of(
                new Row(first.position(), other.strand(), 1, other.id(), other.payload(), other.link()),
                new Row(3, first.strand(), first.version(), other.id(), other.payload(), other.link()),
                new Row(3, Rows.strand(99), 1, first.id(), other.payload(), other.link()));
        for (var row : twice) {
            assertFault(() -> add(List.of(other, row)), Trouble.OurFault.class)
                    .doesNotContain(
                            row.id().toString(),
                            first.id().toString(),
                            row.strand().toString());
            assertThat(keeper.read(KeeperContract::everything)).isEqualTo(there);
        }
        add(List.of(other));
    }

    @Test
    void a_transaction_of_which_a_part_failed_is_not_kept_though_the_fault_was_caught() {
        var there = rows.next(1);
        add(there);
        assertFault(
                () -> keeper.write(log -> {
                    log.putNote("before", rows.blob(1));
                    try {
                        log.add(there);
                    } catch (StorageFault _) {
                        return log;
                    }
                    return log;
                }),
                Trouble.OurFault.class);
        assertThat(keeper.read(Keeper.Reading::notes)).isEmpty();
    }

    @Test
    void a_transaction_does_not_begin_within_another() {
        assertFault(() -> keeper.write(log -> keeper.write(Keeper.Reading::last)), Trouble.OurFault.class);
        add(rows.next(1));
    }

    @Test
    void a_key_is_wrapped_anew_and_a_destroyed_one_stays_away() {
        var first = rows.blob(60);
        var second = rows.blob(60);
        keeper.write(log -> {
            log.putKey(Rows.strand(1), first);
            log.putKey(Rows.strand(2), first);
            log.putKey(Rows.strand(1), second);
            return log;
        });
        assertThat(keeper.read(Keeper.Reading::keys))
                .containsOnly(entry(Rows.strand(1), second), entry(Rows.strand(2), first));
        for (var proof : List.of(PROOF, LATER)) {
            keeper.write(log -> {
                log.destroyKey(Rows.strand(1), proof);
                return log;
            });
            assertThat(keeper.read(Keeper.Reading::keys)).containsOnly(entry(Rows.strand(2), first));
            assertThat(key(1)).isEmpty();
            assertThat(key(2)).contains(first);
            assertThat(keeper.read(Keeper.Reading::erased)).containsExactly(entry(Rows.strand(1), PROOF));
        }
        assertFault(
                () -> keeper.write(log -> {
                    log.putKey(Rows.strand(1), first);
                    return log;
                }),
                Trouble.OurFault.class);
        assertThat(key(1)).isEmpty();
    }

    @Test
    void reading_within_a_transaction_does_not_end_it() {
        keeper.read(before -> {
            assertThat(before.erased()).isEmpty();
            // Its traces cannot be dropped while somebody reads the time before.
            keeper.write(log -> {
                log.destroyKey(Rows.strand(1), PROOF);
                return log;
            });
            assertThatThrownBy(() -> keeper.write(log -> {
                        log.putNote("never", rows.blob(1));
                        assertThat(keeper.read(Keeper.Reading::notes)).isEmpty();
                        throw new IllegalStateException("stumbled");
                    }))
                    .hasMessage("stumbled");
            return before;
        });
        assertThat(keeper.read(Keeper.Reading::notes)).isEmpty();
    }

    @Test
    void many_who_read_while_they_read_do_not_wait_for_each_other() {
        add(rows.next(3));
        var together = new CountDownLatch(20);
        var readers = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> keeper.read(log -> {
                            together.countDown();
                            try {
                                // As many as may; the others come when those have gone.
                                together.await(300, TimeUnit.MILLISECONDS);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return keeper.read(Keeper.Reading::last).map(Row::position);
                        }),
                        task -> Thread.ofPlatform().daemon().start(task)))
                .toList();
        for (var reader : readers) {
            assertThat(reader.orTimeout(60, TimeUnit.SECONDS).join()).contains(3);
        }
    }

    @Test
    void notes_are_kept_by_name_and_checkpoints_in_the_order_of_writing() {
        var contents = IntStream.range(0, 30).mapToObj(_ -> rows.blob(20)).toList();
        keeper.write(log -> {
            log.putNote("lock/second", contents.get(0));
            log.putNote("lock/first", contents.get(1));
            log.putNote("lock/Zürich", contents.get(2));
            log.putNote("lock/second", contents.get(3));
            log.putNote("gone", contents.get(4));
            log.removeNote("gone");
            log.removeNote("never there");
            contents.forEach(log::addCheckpoint);
            return log;
        });
        assertThat(keeper.read(Keeper.Reading::notes))
                .containsExactly(
                        entry("lock/Zürich", contents.get(2)),
                        entry("lock/first", contents.get(1)),
                        entry("lock/second", contents.get(3)));
        var note = keeper.read(log -> log.note("lock/first"));
        assertThat(note).contains(contents.get(1));
        assertThat(keeper.read(Keeper.Reading::checkpoints)).isEqualTo(contents);
    }

    private Optional<Blob> key(int strand) {
        return keeper.read(log -> log.key(Rows.strand(strand)));
    }

    void add(List<Row> some) {
        keeper.write(log -> {
            log.add(some);
            return some.size();
        });
    }

    static List<Row> everything(Keeper.Reading log) {
        return read(log, 0);
    }

    static List<Row> read(Keeper.Reading log, int after) {
        var all = new ArrayList<Row>();
        log.rows(after, all::add);
        return all;
    }

    static AbstractStringAssert<?> assertFault(ThrowingCallable work, Class<? extends Trouble> trouble) {
        var fault = catchThrowableOfType(StorageFault.class, work);
        assertThat(fault).as("a fault of storage").isNotNull();
        assertThat(fault.trouble()).isInstanceOf(trouble);
        return assertThat(fault.getMessage());
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task))
                .join();
    }

    private static <K, V> Map.Entry<K, V> entry(K key, V value) {
        return Map.entry(key, value);
    }
}
