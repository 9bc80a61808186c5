package limen.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import limen.testkit.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever is done to a log, the audit names where.
class TamperingTest {
    private static final int CASES = 40;

    private static List<Flaw> flaws(List<Row> log) {
        return Logs.audit(AuditBasis.of(Logs.STUDY, List.of(), Map.of()), log).flaws();
    }

    private static List<Flaw> flawsWithKeys(List<Row> log) {
        return Logs.opened(AuditBasis.of(Logs.STUDY, List.of(), Map.of()), log).flaws();
    }

    /// The same with keys that open what was sealed at its own place alone, as those of a log do.
    private static List<Flaw> flawsWithKeys(List<Row> written, List<Row> log) {
        var places = written.stream()
                .map(row -> List.of(row.position(), row.strand(), row.version(), row.id(), row.payload()))
                .collect(Collectors.toSet());
        return Logs.opened(
                        AuditBasis.of(Logs.STUDY, List.of(), Map.of()),
                        log,
                        row -> places.contains(
                                List.of(row.position(), row.strand(), row.version(), row.id(), row.payload())))
                .flaws();
    }

    @FunctionalInterface
    private interface Harm {
        void check(RandomGenerator random, List<Row> log);
    }

    private static void harm(String name, int least, Harm harm) {
        Seeded.forAll(
                name,
                CASES,
                random -> harm.check(random, new ArrayList<>(Logs.valid(random, random.nextInt(least, 40)))));
    }

    private static Row otherPayload(RandomGenerator random, Row row) {
        return new Row(
                row.position(), row.strand(), row.version(), row.id(), Blob.of(Logs.payload(random)), row.link());
    }

    /// A random part of the content, so that the row neither opens nor hashes to its link.
    private static Row altered(RandomGenerator random, Row row) {
        var bad = otherPayload(random, row);
        return switch (random.nextInt(4)) {
            case 0 -> bad;
            case 1 -> new Row(row.position(), Logs.tag(random), row.version(), row.id(), bad.payload(), row.link());
            case 2 ->
                new Row(
                        row.position(),
                        row.strand(),
                        1 + row.version() % row.position(),
                        row.id(),
                        bad.payload(),
                        row.link());
            default ->
                new Row(row.position(), row.strand(), row.version(), Logs.tag(random), bad.payload(), row.link());
        };
    }

    @Test
    void a_valid_log_has_no_flaw() {
        harm("valid", 1, (random, log) -> {
            assertThat(flaws(log)).isEmpty();
            assertThat(flawsWithKeys(log)).isEmpty();
        });
    }

    @Test
    void an_altered_row_is_named() {
        harm("altered", 1, (random, log) -> {
            var at = random.nextInt(log.size()) + 1;
            log.set(at - 1, altered(random, log.get(at - 1)));
            assertThat(flaws(log)).containsExactly(new Flaw.Altered(at, at, 1));
            assertThat(flawsWithKeys(log)).containsExactly(new Flaw.Altered(at, at, at));
        });
    }

    @Test
    void several_altered_rows_apart_are_named_each() {
        harm("several altered", 12, (random, log) -> {
            var first = random.nextInt(1, 4);
            var second = first + random.nextInt(2, 4);
            var third = second + random.nextInt(2, 4);
            for (int at : List.of(first, second, third)) {
                log.set(at - 1, altered(random, log.get(at - 1)));
            }
            assertThat(flaws(log))
                    .containsExactly(
                            new Flaw.Altered(first, first, 1),
                            new Flaw.Altered(second, second, 1),
                            new Flaw.Altered(third, third, 1));
        });
    }

    @Test
    void altered_neighbours_are_named_together_and_with_the_keys_each() {
        harm("neighbours", 4, (random, log) -> {
            var at = random.nextInt(1, log.size());
            log.set(at - 1, altered(random, log.get(at - 1)));
            log.set(at, altered(random, log.get(at)));
            assertThat(flaws(log)).containsExactly(new Flaw.Altered(at, at + 1, 1));
            assertThat(flawsWithKeys(log))
                    .containsExactly(new Flaw.Altered(at, at, at), new Flaw.Altered(at + 1, at + 1, at + 1));
        });
    }

    @Test
    void an_altered_link_is_told_from_altered_content() {
        harm("link", 3, (random, log) -> {
            var at = random.nextInt(1, log.size());
            log.set(at - 1, Logs.linked(log.get(at - 1), Chain.genesis("other")));
            assertThat(flaws(log)).containsExactly(new Flaw.LinkAltered(at));
            assertThat(flawsWithKeys(log)).containsExactly(new Flaw.LinkAltered(at));
        });
    }

    @Test
    void an_altered_link_of_the_last_row_needs_the_keys_to_be_told_from_altered_content() {
        harm("last link", 1, (random, log) -> {
            var at = log.size();
            log.set(at - 1, Logs.linked(log.get(at - 1), Chain.genesis("other")));
            assertThat(flaws(log)).containsExactly(new Flaw.Altered(at, at, 1));
            assertThat(flawsWithKeys(log)).containsExactly(new Flaw.LinkAltered(at));
        });
    }

    @Test
    void a_row_rewritten_with_its_link_breaks_the_chain_behind_it() {
        harm("content and link", 4, (random, log) -> {
            var at = random.nextInt(1, log.size());
            var bad = otherPayload(random, log.get(at - 1));
            var before = at == 1 ? Chain.genesis(Logs.STUDY) : log.get(at - 2).link();
            log.set(at - 1, Logs.linked(bad, Chain.next(before, bad)));
            assertThat(flaws(log)).containsExactly(new Flaw.Altered(at + 1, at + 1, 1));
            assertThat(flawsWithKeys(log)).containsExactly(new Flaw.Altered(at, at, at));
        });
    }

    @Test
    void rows_taken_out_are_named() {
        harm("taken out", 6, (random, log) -> {
            var count = random.nextInt(1, 4);
            var first = random.nextInt(1, log.size() - count + 1);
            log.subList(first - 1, first - 1 + count).clear();
            assertThat(flaws(log)).containsExactly(new Flaw.Missing(first, first + count - 1, false));
        });
    }

    @Test
    void rows_taken_out_are_named_though_the_others_were_numbered_anew() {
        harm("taken out, renumbered", 8, (random, log) -> {
            var written = List.copyOf(log);
            var count = random.nextInt(1, 4);
            var first = random.nextInt(1, log.size() - count - 1);
            log.subList(first - 1, first - 1 + count).clear();
            var closed = renumbered(log);
            if (closed != null) {
                assertThat(flaws(closed)).containsExactly(new Flaw.Missing(first, first + count - 1, false));
                assertThat(flawsWithKeys(written, closed))
                        .containsExactly(new Flaw.Missing(first, first + count - 1, false));
            }
        });
    }

    private static @Nullable List<Row> renumbered(List<Row> log) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).version() > i + 1) {
                return null;
            }
        }
        return Logs.numbered(log);
    }

    @Test
    void a_checkpoint_vouches_for_the_row_behind_missing_ones() {
        harm("taken out before a checkpoint", 8, (random, log) -> {
            var at = random.nextInt(2, log.size() - 1);
            var key = SigningKey.generate();
            var basis = AuditBasis.of(
                            Logs.STUDY,
                            List.of(Logs.checkpoint(log, at).signed(key).blob()),
                            Map.of())
                    .trusting(Set.of(key.publicKey()));
            log.remove(at - 1);
            assertThat(Logs.audit(basis, log).flaws()).containsExactly(new Flaw.Missing(at, at, true));
            log.set(at - 1, altered(random, log.get(at - 1)));
            assertThat(Logs.audit(basis, log).flaws())
                    .containsExactly(new Flaw.Missing(at, at, false), new Flaw.Altered(at + 1, at + 1, at + 1));
        });
    }

    @Test
    void rows_that_changed_places_are_named_whether_or_not_their_links_went_with_them() {
        harm("swapped", 4, (random, log) -> {
            var first = random.nextInt(1, log.size());
            var second = random.nextInt(first + 1, log.size() + 1);
            var a = log.get(first - 1);
            var b = log.get(second - 1);
            if (b.version() > first) {
                return;
            }
            var with = new ArrayList<>(log);
            with.set(first - 1, Logs.at(first, b));
            with.set(second - 1, Logs.at(second, a));
            assertThat(flaws(with)).containsExactly(swap(first, second));
            assertThat(flawsWithKeys(log, with)).containsExactly(swap(first, second));
            var without = new ArrayList<>(log);
            without.set(first - 1, Logs.linked(Logs.at(first, b), a.link()));
            without.set(second - 1, Logs.linked(Logs.at(second, a), b.link()));
            assertThat(flaws(without)).containsExactly(swap(first, second));
            assertThat(flawsWithKeys(log, without)).containsExactly(swap(first, second));
        });
    }

    private static Flaw swap(int first, int second) {
        return new Flaw.Moved(
                List.of(new Flaw.Moved.Place(first, first, second), new Flaw.Moved.Place(second, second, first)));
    }

    @Test
    void rows_that_went_round_in_a_circle_are_one_flaw() {
        harm("circle", 8, (random, log) -> {
            var spots = new ArrayList<Integer>();
            while (spots.size() < 3) {
                var spot = random.nextInt(1, log.size() + 1);
                if (!spots.contains(spot)) {
                    spots.add(spot);
                }
            }
            var rows = spots.stream().map(spot -> log.get(spot - 1)).toList();
            for (int i = 0; i < 3; i++) {
                if (rows.get(i).version() > spots.get((i + 1) % 3)) {
                    return;
                }
            }
            for (int i = 0; i < 3; i++) {
                var to = spots.get((i + 1) % 3);
                log.set(to - 1, Logs.at(to, rows.get(i)));
            }
            var flaws = flaws(log);
            assertThat(flaws).hasSize(1).first().isInstanceOfSatisfying(Flaw.Moved.class, moved -> {
                var named = moved.places().stream()
                        .flatMap(place -> IntStream.rangeClosed(place.first(), place.last())
                                .boxed());
                assertThat(named).containsExactlyInAnyOrderElementsOf(spots);
            });
        });
    }

    @Test
    void a_row_that_was_put_in_is_named() {
        harm("put in", 4, (random, log) -> {
            var at = random.nextInt(1, log.size());
            var model = log.get(at - 1);
            var alien = new Row(
                    at,
                    model.strand(),
                    model.version(),
                    Logs.tag(random),
                    Blob.of(Logs.payload(random)),
                    Chain.genesis("x"));
            var before = at == 1 ? Chain.genesis(Logs.STUDY) : log.get(at - 2).link();
            for (var row : List.of(alien, Logs.linked(alien, Chain.next(before, alien)))) {
                var more = new ArrayList<>(log);
                more.add(at - 1, row);
                assertThat(flaws(Logs.numbered(more))).containsExactly(new Flaw.Inserted(at, at));
            }
        });
    }

    @Test
    void a_number_that_is_there_twice_is_named() {
        harm("twice", 3, (random, log) -> {
            var at = random.nextInt(1, log.size() + 1);
            var copy = random.nextBoolean() ? log.get(at - 1) : altered(random, log.get(at - 1));
            log.add(at - random.nextInt(2), copy);
            assertThat(flaws(log)).containsExactly(new Flaw.Inserted(at, at));
        });
    }

    @Test
    void rows_that_only_say_other_numbers_are_named() {
        harm("renumbered", 5, (random, log) -> {
            var written = List.copyOf(log);
            var from = random.nextInt(1, log.size() - 1);
            for (int i = from; i <= log.size(); i++) {
                log.set(i - 1, Logs.at(i + 3, log.get(i - 1)));
            }
            assertThat(flaws(log)).containsExactly(new Flaw.Renumbered(from + 3, log.size() + 3, from));
            assertThat(flawsWithKeys(written, log))
                    .containsExactly(new Flaw.Renumbered(from + 3, log.size() + 3, from));
        });
    }

    @Test
    void a_row_written_without_the_keys_is_named_when_the_chain_was_computed_anew() {
        harm("recomputed", 1, (random, log) -> {
            var at = random.nextInt(1, log.size() + 1);
            log.set(at - 1, otherPayload(random, log.get(at - 1)));
            var anew = Logs.chained(log, at);
            assertThat(flaws(anew)).isEmpty();
            assertThat(flawsWithKeys(anew)).containsExactly(new Flaw.Unreadable(at));
        });
    }

    @Test
    void a_row_of_a_strand_that_was_left_out_before_the_chain_was_computed_anew_is_named() {
        harm("left out", 12, (random, log) -> {
            var at = random.nextInt(1, log.size());
            var gone = log.remove(at - 1);
            var closed = renumbered(log);
            if (closed == null) {
                return;
            }
            var next = closed.stream()
                    .skip(at - 1L)
                    .filter(row -> row.strand().equals(gone.strand()))
                    .findFirst();
            var anew = flaws(Logs.chained(closed, at));
            assertThat(anew)
                    .isEqualTo(next.<List<Flaw>>map(
                                    row -> List.of(new Flaw.GapInStrand(row.position(), gone.version(), row.version())))
                            .orElse(List.of()));
        });
    }

    /// Without computing links anew, nothing but a shorter log looks like a whole one.
    @Test
    void no_mixture_of_harm_passes_unnoticed() {
        Seeded.forAll("mixture", 5 * CASES, random -> {
            var whole = Logs.valid(random, random.nextInt(2, 15));
            var log = new ArrayList<>(whole);
            for (int i = random.nextInt(1, 5); i > 0 && !log.isEmpty(); i--) {
                anyHarm(random, log);
            }
            log.sort(Comparator.comparingInt(Row::position));
            var unharmed =
                    log.size() <= whole.size() && whole.subList(0, log.size()).equals(log);
            assertThat(flaws(log).isEmpty()).isEqualTo(unharmed);
            assertThat(flawsWithKeys(log).isEmpty()).isEqualTo(unharmed);
        });
    }

    private static void anyHarm(RandomGenerator random, List<Row> log) {
        var here = random.nextInt(log.size());
        var there = random.nextInt(log.size());
        switch (random.nextInt(6)) {
            case 0 -> log.remove(here);
            case 1 -> log.add(here, log.get(there));
            case 2 -> exchange(log, here, there);
            case 3 -> log.set(here, Logs.linked(log.get(here), log.get(there).link()));
            case 4 -> log.set(here, Logs.at(log.get(there).position() + 30, log.get(here)));
            default -> log.set(here, altered(random, log.get(here)));
        }
    }

    private static void exchange(List<Row> log, int here, int there) {
        var one = log.get(here);
        var other = log.get(there);
        if (one.version() <= other.position() && other.version() <= one.position()) {
            log.set(here, Logs.at(one.position(), other));
            log.set(there, Logs.at(other.position(), one));
        }
    }

    @Test
    void many_rows_out_of_order_are_at_least_noticed() {
        Seeded.forAll("shuffled", 20, random -> {
            var log = new ArrayList<>(Logs.valid(random, 60));
            Collections.shuffle(log, new Random(random.nextLong()));
            assertThat(flaws(log)).isNotEmpty();
        });
    }

    @Test
    void a_log_in_ruins_is_reported_in_a_bounded_list() {
        Seeded.forAll("ruins", 2, random -> {
            var log = new ArrayList<>(Logs.valid(random, 1_500));
            log.replaceAll(row -> new Row(row.position(), new Tag(1, 1), 1, row.id(), row.payload(), row.link()));
            assertThat(flaws(log)).hasSizeLessThan(400);
            assertThat(flaws(log)).anyMatch(flaw -> flaw instanceof Flaw.More);
        });
    }
}
