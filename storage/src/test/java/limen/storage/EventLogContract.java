package limen.storage;

import static limen.storage.Sample.ANNA;
import static limen.storage.Sample.BEN;
import static limen.storage.Sample.batch;
import static limen.storage.Sample.erasure;
import static limen.storage.Sample.ofStudy;
import static limen.storage.Sample.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.Manifest;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Secret;
import limen.study.randomisation.Sequence;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a log promises, wherever it is kept.
abstract class EventLogContract {
    private static final Opener OPENER = new Opener.Passphrase("a passphrase of a test");
    /// So that a test need not wait; real locks take the default.
    private static final Stretching QUICK = new Stretching(8, 1, 1);
    private static final SealedList LIST = new SealedList(
            new AllocationList("LIM-01", "1", List.of(new Sequence("BER", 1, List.of("a"))), List.of()),
            new Secret("ab".repeat(32)));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-01-11T08:00:00Z"));

    private final Map<Tag, Blob> remembered = new HashMap<>();
    private Keeper keeper = new MemoryKeeper();
    private EventLog log;

    /// A place with nothing in it.
    abstract Keeper empty();

    /// The same place again, as the next process finds it.
    abstract Keeper again();

    @BeforeEach
    void a_new_log() {
        keeper = empty();
        log = opened(keeper, keeper.write(writing -> Vault.create(writing, Sample.STUDY, "first", OPENER, QUICK)));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private EventLog opened(Keeper keeper, Vault vault) {
        return SealedLog.open(keeper, vault, remembered::putAll, CLOCK);
    }

    private void reopen() {
        log.close();
        keeper = again();
        log = opened(keeper, keeper.read(reading -> Vault.open(reading, OPENER)));
    }

    private List<Recorded> all() {
        var all = new ArrayList<Recorded>();
        log.read(0, all::add);
        return all;
    }

    private List<Entry> entries() {
        return all().stream()
                .filter(Recorded.Kept.class::isInstance)
                .map(Recorded.Kept.class::cast)
                .map(Recorded.Kept::entry)
                .toList();
    }

    @Test
    void what_was_appended_is_read_in_its_order() {
        assertThat(log.append(batch(page(ANNA, "one"), ofStudy("all wait"), page(BEN, "two"))))
                .isEqualTo(new Appended.Stored(1, 3));
        assertThat(log.append(batch(page(ANNA, "three")))).isEqualTo(new Appended.Stored(4, 4));

        assertThat(entries())
                .containsExactly(page(ANNA, "one"), ofStudy("all wait"), page(BEN, "two"), page(ANNA, "three"));
        assertThat(log.of(ANNA)).extracting(Recorded.Kept::version).containsExactly(1, 2);
        assertThat(log.strand(new Strand.OfStudy()))
                .extracting(Recorded.Kept::entry)
                .containsExactly(ofStudy("all wait"));
        assertThat(log.length()).isEqualTo(4);
    }

    @Test
    void a_text_of_the_study_is_kept_while_entries_are_written_and_found_by_the_next_process() {
        log.append(batch(page(ANNA, "one")));
        var sha256 = log.keep("protocol-2.yaml", "a plan\n");
        log.append(batch(page(ANNA, "two")));
        assertThat(log.keep("once-more.yaml", "a plan\n")).isEqualTo(sha256);
        assertThatThrownBy(() -> log.keep("protocol-2.yaml", "another plan\n"))
                .hasMessageContaining("with another text already");
        reopen();
        assertThat(log.documents()).containsExactly(new Documents.Document("protocol-2.yaml", sha256, "a plan\n"));
        assertThat(log.length()).isEqualTo(2);
    }

    @Test
    void the_next_process_finds_the_same() {
        log.append(batch(page(ANNA, "one"), page(BEN, "two")));
        reopen();
        log.append(batch(page(ANNA, "three")));
        reopen();
        assertThat(entries()).containsExactly(page(ANNA, "one"), page(BEN, "two"), page(ANNA, "three"));
    }

    @Test
    void one_may_begin_behind_what_one_knows() {
        log.append(batch(page(ANNA, "one"), page(BEN, "two"), page(ANNA, "three")));
        var rest = new ArrayList<Recorded>();
        log.read(2, rest::add);
        assertThat(rest).containsExactly(new Recorded.Kept(3, 2, page(ANNA, "three")));
    }

    @Test
    void a_batch_that_is_sent_twice_is_stored_once() {
        log.append(batch(page(ANNA, "one"), page(BEN, "two")));
        assertThat(log.append(batch(page(ANNA, "one"), page(BEN, "two")))).isEqualTo(new Appended.AlreadyThere());
        reopen();
        assertThat(log.append(batch(page(ANNA, "one")))).isEqualTo(new Appended.AlreadyThere());
        assertThat(log.length()).isEqualTo(2);
    }

    @Test
    void who_was_overtaken_is_told_and_nothing_of_theirs_enters() {
        log.append(batch(page(ANNA, "one")));
        var late = Batch.of(List.of(page(ANNA, "late"), ofStudy("late")), Strand.of(ANNA), 0);
        assertThat(log.append(late)).isEqualTo(new Appended.StrandOvertaken(0, 1));
        assertThat(log.length()).isEqualTo(1);
        var again = Batch.of(late.entries(), Strand.of(ANNA), 1);
        assertThat(log.append(again)).isEqualTo(new Appended.Stored(2, 3));
    }

    @Test
    void a_decision_on_everybodys_entries_is_overtaken_by_anybodys() {
        log.append(batch(page(ANNA, "one")));
        assertThat(log.append(Batch.onAll(List.of(page(BEN, "two")), Map.of(), 0)))
                .isEqualTo(new Appended.LogOvertaken(0, 1));
        assertThat(log.append(Batch.onAll(List.of(page(BEN, "two")), Map.of(Strand.of(BEN), 0), 1)))
                .isEqualTo(new Appended.Stored(2, 2));
    }

    @Test
    void a_batch_half_of_which_is_there_does_not_enter() {
        log.append(batch(page(ANNA, "one")));
        assertThat(log.append(batch(page(ANNA, "one"), page(ANNA, "two"))))
                .isEqualTo(new Appended.Conflicting(page(ANNA, "one").id()));
        assertThat(log.length()).isEqualTo(1);
    }

    @Test
    void an_id_that_is_used_for_another_entry_is_not_called_stored() {
        var first = page(ANNA, "one");
        log.append(batch(first));
        var reused = List.of(withIdOf(first, page(ANNA, "two")), withIdOf(first, page(BEN, "one")));
        for (int process = 0; process < 2; process++) {
            for (var entry : reused) {
                assertThat(log.append(batch(entry))).isEqualTo(new Appended.Conflicting(first.id()));
                assertThat(log.append(batch(page(BEN, "new"), entry))).isEqualTo(new Appended.Conflicting(first.id()));
            }
            assertThat(log.append(batch(first))).isEqualTo(new Appended.AlreadyThere());
            reopen();
        }
        assertThat(entries()).containsExactly(first);
    }

    @Test
    void of_many_who_use_one_id_at_once_one_enters_and_the_others_are_told() throws Exception {
        var first = page(ANNA, "one");
        var rivals = 16;
        try (var threads = Executors.newFixedThreadPool(rivals)) {
            var answers = threads.invokeAll(IntStream.range(0, rivals)
                    .<Callable<Appended>>mapToObj(rival ->
                            () -> log.append(batch(withIdOf(first, page(ANNA, "by " + rival)))))
                    .toList());
            var stored = 0;
            for (var answer : answers) {
                stored += answer.get() instanceof Appended.Stored ? 1 : 0;
                assertThat(answer.get()).isNotInstanceOf(Appended.AlreadyThere.class);
            }
            assertThat(stored).isEqualTo(1);
        }
    }

    private static Entry withIdOf(Entry id, Entry words) {
        return new Entry(id.id(), words.participant(), words.author(), words.times(), words.event());
    }

    @Test
    void many_write_at_once_and_each_strand_keeps_its_order() throws Exception {
        var writers = 32;
        var each = 20;
        var work = IntStream.range(0, writers)
                .<Callable<Integer>>mapToObj(writer -> () -> {
                    var who = new ParticipantId("W-" + writer);
                    for (int i = 0; i < each; i++) {
                        var stored = log.append(Batch.of(List.of(page(who, "page " + i)), Strand.of(who), i));
                        assertThat(stored).isInstanceOf(Appended.Stored.class);
                    }
                    return each;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
        }
        reopen();
        assertThat(all())
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, writers * each).boxed().toList());
        for (int writer = 0; writer < writers; writer++) {
            var who = new ParticipantId("W-" + writer);
            assertThat(log.of(who))
                    .extracting(Recorded.Kept::entry)
                    .containsExactlyElementsOf(IntStream.range(0, each)
                            .mapToObj(i -> page(who, "page " + i))
                            .toList());
        }
    }

    @Test
    void two_who_decide_on_the_same_state_cannot_both_enter() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                var state = round;
                var answers = threads.invokeAll(IntStream.range(0, 8)
                        .<Callable<Appended>>mapToObj(rival -> () -> log.append(
                                Batch.of(List.of(page(ANNA, state + " by " + rival)), Strand.of(ANNA), state)))
                        .toList());
                var stored = 0;
                for (var answer : answers) {
                    stored += answer.get() instanceof Appended.Stored ? 1 : 0;
                }
                assertThat(stored).isEqualTo(1);
            }
        }
        assertThat(log.length()).isEqualTo(20);
    }

    @Test
    void of_an_erased_record_only_the_places_are_left() {
        log.append(batch(page(ANNA, "secret"), page(BEN, "two")));
        assertThat(log.isErased(ANNA)).isFalse();
        log.append(batch(erasure(ANNA), ofStudy("counts")));

        for (int process = 0; process < 2; process++) {
            assertThat(all())
                    .containsExactly(
                            new Recorded.Erased(1),
                            new Recorded.Kept(2, 1, page(BEN, "two")),
                            new Recorded.Erased(3),
                            new Recorded.Kept(4, 1, ofStudy("counts")));
            assertThat(log.of(ANNA)).isEmpty();
            assertThat(log.isErased(ANNA)).isTrue();
            assertThat(log.isErased(BEN)).isFalse();
            assertThat(log.append(batch(page(ANNA, "again")))).isEqualTo(new Appended.RecordErased());
            assertThat(log.append(batch(erasure(ANNA), ofStudy("counts")))).isEqualTo(new Appended.AlreadyThere());
            reopen();
        }
        assertThat(remembered).hasSize(1);
    }

    @Test
    void the_list_of_allocations_enters_with_its_entry_and_opens_with_its_own_key_alone() {
        var own = new Opener.Passphrase("another passphrase");
        assertThat(log.allocations(own)).isEmpty();
        assertThat(log.append(batch(ofStudy("sealed")), LIST, own, QUICK)).isEqualTo(new Appended.Stored(1, 1));
        reopen();

        assertThat(log.allocations(own)).contains(LIST);
        assertThatThrownBy(() -> log.allocations(OPENER))
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.WrongKey.class));
        assertThat(entries()).containsExactly(ofStudy("sealed"));
        assertThat(keeper.<List<Manifest.Broken>>read(reading -> Manifest.broken(reading, null)))
                .isEmpty();
    }

    @Test
    void a_list_whose_entry_does_not_enter_takes_nobodys_place() {
        var first = new Opener.Passphrase("the first passphrase");
        var second = new Opener.Passphrase("the second passphrase");
        log.append(batch(ofStudy("sealed")), LIST, first, QUICK);
        assertThat(log.append(Batch.onAll(List.of(ofStudy("again")), Map.of(), 0), LIST, second, QUICK))
                .isInstanceOf(Appended.Overtaken.class);

        assertThat(log.allocations(first)).contains(LIST);
        assertThat(entries()).containsExactly(ofStudy("sealed"));
    }

    @Test
    void nothing_tells_a_long_word_from_a_short_one() {
        var place = empty();
        var other = opened(place, place.write(to -> Vault.create(to, Sample.STUDY, "first", OPENER, QUICK)));
        other.append(batch(page(ANNA, "a"), page(ANNA, "a day that was much longer")));
        var lengths = place.read(from -> {
            var found = new HashSet<Integer>();
            from.rows(0, row -> found.add(row.payload().length()));
            return found;
        });
        assertThat(lengths).hasSize(1);
    }

    @Test
    void a_row_that_was_taken_out_is_missed_by_whoever_reads_its_strand() {
        log.append(batch(page(ANNA, "one"), page(BEN, "two"), page(ANNA, "three"), page(ANNA, "four")));
        var place = empty();
        keeper.read(from -> place.write(to -> {
            from.rows(0, row -> {
                if (row.position() != 3) {
                    to.add(List.of(row));
                }
            });
            from.keys().forEach(to::putKey);
            from.notes().forEach(to::putNote);
            return to;
        }));
        log.close();
        keeper = place;
        log = opened(place, place.read(reading -> Vault.open(reading, OPENER)));
        assertDamaged(() -> log.of(ANNA), "entry 4 is number 3 of its strand where 2 was expected");
        assertThat(log.of(BEN)).hasSize(1);
        assertDamaged(this::all, "entry 2 is followed by entry 4");
    }

    @Test
    void somebody_whose_key_is_damaged_keeps_nobody_else_from_writing() throws Exception {
        log.append(batch(page(ANNA, "one"), page(BEN, "two")));
        var anna = keeper.read(reading -> {
            var first = new ArrayList<Row>();
            reading.rows(0, first::add);
            return first.getFirst().strand();
        });
        keeper.write(writing -> {
            writing.putKey(anna, Blob.of(new byte[60]));
            return writing;
        });
        reopen();
        var writers = 24;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var answers = threads.invokeAll(IntStream.range(0, writers)
                    .<Callable<Appended>>mapToObj(writer ->
                            () -> log.append(batch(page(writer % 4 == 0 ? ANNA : BEN, "page " + writer))))
                    .toList());
            for (int writer = 0; writer < writers; writer++) {
                var answer = answers.get(writer);
                if (writer % 4 == 0) {
                    assertThatThrownBy(answer::get).hasCauseInstanceOf(StorageFault.class);
                } else {
                    assertThat(answer.get()).isInstanceOf(Appended.Stored.class);
                }
            }
        }
        assertThat(log.of(BEN)).hasSize(1 + writers * 3 / 4);
    }

    private static void assertDamaged(ThrowableAssert.ThrowingCallable work, String words) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Damaged.class))
                .hasMessageContaining(words);
    }
}
