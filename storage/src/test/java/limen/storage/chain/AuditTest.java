package limen.storage.chain;

import static limen.storage.chain.Flaw.UnknownKey.Expected.OF_THE_LOG;
import static limen.storage.chain.Flaw.UnknownKey.Expected.OF_THE_LOG_OR_NAMED;
import static limen.storage.chain.Flaw.UnknownKey.Expected.OF_THE_NAMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import limen.storage.chain.Brought.Whose;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// A log held against checkpoints, from the log itself and from outside.
class AuditTest {
    private static final SigningKey STUDY = SigningKey.generate();
    private static final SigningKey MONITOR = SigningKey.generate();
    private static final SigningKey STRANGER = SigningKey.generate();

    private final List<Row> log = Logs.valid(new SplittableRandom(4), 30);

    private static Checkpoint signed(List<Row> log, int position) {
        return Logs.checkpoint(log, position).signed(STUDY);
    }

    private static AuditBasis stored(List<Row> log, Integer... positions) {
        var blobs = Stream.of(positions).map(position -> signed(log, position).blob());
        return AuditBasis.of(Logs.STUDY, blobs.toList(), Map.of())
                .signedBy(STUDY.publicKey())
                .trusting(Set.of(STUDY.publicKey(), MONITOR.publicKey()));
    }

    private static List<Flaw> flaws(AuditBasis basis, List<Row> log) {
        return Logs.audit(basis, log).flaws();
    }

    private static List<Row> rewritten(List<Row> log, int position) {
        var other = new ArrayList<>(log);
        var row = log.get(position - 1);
        other.set(
                position - 1,
                new Row(position, row.strand(), row.version(), row.id(), Blob.of(new byte[24]), row.link()));
        return Logs.chained(other, position);
    }

    @Test
    void a_whole_log_is_told_with_what_the_checkpoints_cover() {
        var report = Logs.opened(stored(log, 0, 10, 20).holding(List.of(signed(log, 10)), List.of()), log);
        assertThat(report.whole()).isTrue();
        assertThat(report.checkpoints()).isEqualTo(4);
        assertThat(report.sentence())
                .isEqualTo(
                        "All 30 entries are as they were written, as far as can be seen. The last checkpoint that agrees "
                                + "covers the first 20; what came after it could have been cut off or written anew. Only the first 10 are "
                                + "covered by what you brought: somebody with the log's own signing key could have written the rest anew.");
    }

    @Test
    void what_the_audit_did_not_look_at_is_said() {
        var bare = AuditBasis.of(Logs.STUDY, stored(log, 20).stored(), Map.of());
        assertThat(Logs.audit(bare, log).sentence())
                .endsWith("You brought no checkpoint that agrees: somebody with the log's own signing key could have "
                        + "written it anew, and it would look like this. Whose signatures those in the log are was not checked: "
                        + "that takes its key. The entries were not opened.");
        assertThat(Logs.audit(AuditBasis.of(Logs.STUDY, List.of(), Map.of()), log)
                        .sentence())
                .contains("No checkpoint covers any of them");
        assertThat(Logs.audit(AuditBasis.of(Logs.STUDY, List.of(), Map.of()), List.of())
                        .sentence())
                .startsWith("The log has no entries.");
    }

    @Test
    void erased_strands_are_counted() {
        var gone = new Tag(0, 1);
        var basis = AuditBasis.of(Logs.STUDY, List.of(), Map.of(gone, Logs.PROOF, new Tag(9, 9), Logs.PROOF));
        var report = Logs.audit(basis, log);
        assertThat(report.flaws()).isEmpty();
        assertThat(report.erasedStrands()).isEqualTo(1);
        assertThat(report.sentence()).contains("The entries of one person were erased");
    }

    @Test
    void a_tail_that_was_cut_off_shows_only_if_a_checkpoint_lay_beyond() {
        Seeded.forAll("cut", 100, random -> {
            var at = random.nextInt(log.size());
            var checkpoint = random.nextInt(1, log.size() + 1);
            var flaws = flaws(stored(log, checkpoint), log.subList(0, at));
            assertThat(flaws).isEqualTo(checkpoint > at ? List.of(new Flaw.Cut(at, checkpoint)) : List.of());
        });
    }

    @Test
    void a_tail_that_was_replaced_by_another_shows_only_if_a_checkpoint_lay_in_it() {
        Seeded.forAll("replaced", 100, random -> {
            var at = random.nextInt(1, log.size() + 1);
            var checkpoint = random.nextInt(1, log.size() + 1);
            var flaws = flaws(stored(log, checkpoint), rewritten(log, at));
            assertThat(flaws)
                    .isEqualTo(checkpoint >= at ? List.of(new Flaw.Rewritten(1, checkpoint, false)) : List.of());
        });
    }

    @Test
    void a_chain_computed_anew_disagrees_between_two_checkpoints() {
        Seeded.forAll("between", 100, random -> {
            var at = random.nextInt(1, 31);
            var to = (at + 4) / 5 * 5;
            assertThat(flaws(stored(log, 5, 10, 15, 20, 25, 30), rewritten(log, at)))
                    .containsExactly(new Flaw.Rewritten(to - 4, to, false));
        });
    }

    @Test
    void who_holds_the_keys_of_the_server_is_seen_by_what_was_kept_elsewhere_only() {
        Seeded.forAll("with the keys", 100, random -> {
            var at = random.nextInt(1, 21);
            var forged = rewritten(log, at);
            var resigned = stored(forged, 10, 20, 30);
            assertThat(flaws(resigned, forged)).isEmpty();
            var cosigned = signed(log, 20).signed(MONITOR);
            assertThat(flaws(resigned.holding(List.of(cosigned), List.of()), forged))
                    .containsExactly(new Flaw.Rewritten(1, 20, true));
            var codes = List.of(signed(log, 5).code(), signed(log, 20).code());
            assertThat(flaws(resigned.holding(List.of(), codes), forged))
                    .contains(new Flaw.Rewritten(at > 5 ? 6 : 1, at > 5 ? 20 : 5, true));
        });
    }

    @Test
    void an_alteration_is_narrowed_to_the_last_checkpoint_that_agrees() {
        var other = new ArrayList<>(log);
        var row = log.get(16);
        other.set(16, new Row(17, row.strand(), row.version(), row.id(), Blob.of(new byte[3]), row.link()));
        var flaw = new Flaw.Altered(17, 17, 11);
        assertThat(flaws(stored(log, 10, 20), other)).containsExactly(flaw);
        assertThat(flaw.sentence())
                .isEqualTo(
                        "Row 17 is not what the chain says: it was altered. It looks the same if one of rows 11 to 16 was "
                                + "rewritten with the links; opening the rows with the keys tells.");
    }

    @Test
    void a_checkpoint_of_exactly_the_rewritten_row_clears_the_one_behind_it() {
        var other = new ArrayList<>(log);
        var row = log.get(9);
        var bad = new Row(10, row.strand(), row.version(), row.id(), Blob.of(new byte[3]), row.link());
        other.set(9, Logs.linked(bad, Chain.next(log.get(8).link(), bad)));
        assertThat(flaws(stored(log, 5, 10, 20), other)).containsExactly(new Flaw.Rewritten(6, 10, false));
    }

    @Test
    void two_checkpoints_of_two_histories_contradict_each_other() {
        var forged = signed(rewritten(log, 8), 10).blob();
        var basis = AuditBasis.of(Logs.STUDY, List.of(forged, signed(log, 20).blob()), Map.of());
        assertThat(flaws(basis, log)).containsExactly(new Flaw.Contradicted(10));
    }

    @Test
    void a_stretch_that_was_rewritten_up_to_a_break_is_named_by_the_checkpoint_in_it() {
        var other = new ArrayList<>(rewritten(log, 7).subList(0, 12));
        other.addAll(log.subList(12, 30));
        assertThat(flaws(stored(log, 5, 10, 20), other))
                .containsExactly(new Flaw.Altered(13, 13, 6), new Flaw.Rewritten(6, 10, false));
        assertThat(Logs.opened(stored(log, 5, 10, 20), other).flaws())
                .containsExactly(new Flaw.Altered(7, 7, 7), new Flaw.Rewritten(6, 10, false));
    }

    @Test
    void checkpoints_that_prove_nothing_are_named() {
        var text = signed(log, 10).text();
        var wrong = text.replace("row: 10", "row: 11");
        var basis = new AuditBasis(
                Logs.STUDY,
                List.of(
                        blob(wrong),
                        Logs.checkpoint(log, 12).signed(STRANGER).blob(),
                        Logs.checkpoint(log, 13).blob(),
                        blob("nothing"),
                        Checkpoint.of("other", 14, log.get(13).link(), Instant.EPOCH)
                                .signed(STUDY)
                                .blob()),
                List.of(),
                List.of(),
                Set.of(),
                Map.of(),
                STUDY.publicKey());
        var report = Logs.audit(basis, log);
        assertThat(report.checkpoints()).isZero();
        assertThat(report.flaws().getLast()).isEqualTo(new Flaw.OtherStudy(14, "other"));
        assertThat(report.flaws())
                .contains(
                        new Flaw.WrongSignature(11, STUDY.fingerprint()),
                        unknown(12, OF_THE_LOG, STRANGER, Whose.UNKNOWN),
                        new Flaw.Unsigned(13))
                .hasSize(5);
    }

    @Test
    void those_in_the_log_are_judged_by_its_key_and_those_brought_by_whoever_is_trusted() {
        var cosigned = signed(log, 20).signed(MONITOR);
        var uncosigned = signed(log, 20);
        for (var own : new boolean[] {true, false}) {
            for (var trust : new boolean[] {true, false}) {
                var basis = AuditBasis.of(Logs.STUDY, List.of(signed(log, 20).blob()), Map.of())
                        .trusting(trust ? Set.of(MONITOR.publicKey()) : Set.of());
                var judged = own ? basis.signedBy(STUDY.publicKey()) : basis;
                assertThat(flaws(judged.holding(List.of(cosigned), List.of()), log))
                        .isEmpty();
                assertThat(flaws(judged.holding(List.of(uncosigned), List.of()), log))
                        .isEqualTo(
                                trust
                                        ? List.of(unknown(20, OF_THE_NAMED, STUDY, own ? Whose.OWN : Whose.UNKNOWN))
                                        : List.of());
                assertThat(flaws(judged.holding(List.of(signedByStranger()), List.of()), log))
                        .isEqualTo(
                                own || trust
                                        ? List.of(unknown(
                                                20,
                                                trust ? OF_THE_NAMED : OF_THE_LOG_OR_NAMED,
                                                STRANGER,
                                                Whose.UNKNOWN))
                                        : List.of());
                assertThat(Logs.audit(judged.holding(List.of(cosigned), List.of()), log)
                                .brought())
                        .containsExactly(new Brought(
                                20,
                                List.of(
                                        new Brought.Signature(
                                                STUDY.fingerprint(), own ? Brought.Whose.OWN : Brought.Whose.UNKNOWN),
                                        new Brought.Signature(
                                                MONITOR.fingerprint(),
                                                trust ? Brought.Whose.TRUSTED : Brought.Whose.UNKNOWN))));
            }
        }
        var planted = AuditBasis.of(Logs.STUDY, List.of(signedByStranger().blob()), Map.of());
        assertThat(flaws(planted.trusting(Set.of(MONITOR.publicKey())), log)).isEmpty();
        assertThat(flaws(planted.signedBy(STUDY.publicKey()), log))
                .containsExactly(unknown(20, OF_THE_LOG, STRANGER, Whose.UNKNOWN));
    }

    private static Flaw unknown(int position, Flaw.UnknownKey.Expected expected, SigningKey by, Whose whose) {
        return new Flaw.UnknownKey(position, expected, List.of(new Brought.Signature(by.fingerprint(), whose)));
    }

    @Test
    void of_a_signature_by_a_stranger_is_said_what_is_known_what_not_and_what_to_do() {
        var key = STRANGER.fingerprint();
        assertThat(unknown(12, OF_THE_LOG, STRANGER, Whose.UNKNOWN).sentence())
                .isEqualTo(
                        "The checkpoint of row 12 in the log is signed by key %s (nobody said whose it is); the log's own key did not sign it. The signature fits the words, so whoever has that key made it; who that is cannot be told from here, and the checkpoint was not used. Somebody else put it into the log: ask who can write to the files."
                                .formatted(key));
        assertThat(unknown(12, OF_THE_NAMED, STUDY, Whose.OWN).sentence())
                .contains("that you brought is signed by key %s (the log's own)".formatted(STUDY.fingerprint()))
                .contains("none of the keys that you named as known did")
                .endsWith("name it too if you know them (--trust).");
        var rejected = stored(log, 20).trusting(Set.of()).holding(List.of(signedByStranger()), List.of());
        assertThat(Logs.audit(rejected, log).sentence()).contains("Nothing that you brought could be used or agrees:");
    }

    private Checkpoint signedByStranger() {
        return Logs.checkpoint(log, 20).signed(STRANGER);
    }

    private static Blob blob(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_checkpoint_that_the_log_has_lost_is_named() {
        var brought = List.of(signed(log, 10), signed(log, 20));
        assertThat(flaws(
                        stored(log, 10).holding(brought, List.of(signed(log, 25).code())), log))
                .containsExactly(new Flaw.CheckpointMissing(20), new Flaw.CheckpointMissing(25));
    }

    @Test
    void a_long_log_without_checkpoints_is_noticed() {
        var longLog = Logs.valid(new SplittableRandom(1), 4_500);
        assertThat(flaws(stored(longLog, 1_000, 2_000, 3_000, 4_000), longLog)).isEmpty();
        assertThat(flaws(stored(longLog, 1_000, 4_000), longLog))
                .containsExactly(new Flaw.CheckpointsMissing(2_000, 3_000));
        assertThat(flaws(stored(longLog, 1_000, 3_000, 4_000), longLog))
                .containsExactly(new Flaw.CheckpointsMissing(2_000, 2_000));
        assertThat(flaws(stored(longLog, 2_000, 4_499), longLog))
                .containsExactly(new Flaw.CheckpointsMissing(1_000, 1_000), new Flaw.CheckpointsMissing(3_000, 4_000));
        assertThat(flaws(stored(longLog), longLog)).containsExactly(new Flaw.CheckpointsMissing(1_000, 4_000));
    }

    @Test
    void another_log_under_the_same_name_disagrees_from_the_first_row() {
        var other = Logs.valid(new SplittableRandom(5), 30);
        assertThat(flaws(stored(log, 10, 20), other)).containsExactly(new Flaw.Rewritten(1, 10, false));
    }

    @Test
    void every_flaw_is_a_sentence() {
        var key = STUDY.fingerprint();
        var place = new Flaw.Moved.Place(5, 7, 20);
        var flaws = List.of(
                new Flaw.Altered(1_234, 1_235, 1_233),
                new Flaw.LinkAltered(1),
                new Flaw.Missing(1, 1, true),
                new Flaw.Missing(1, 3, false),
                new Flaw.Moved(List.of(place)),
                new Flaw.Inserted(1, 2),
                new Flaw.Renumbered(1, 2, 3),
                new Flaw.Cut(1, 2),
                new Flaw.Rewritten(3, 3, true),
                new Flaw.GapInStrand(3, 2, 3),
                new Flaw.Unreadable(3),
                new Flaw.More(3, 4),
                new Flaw.WrongSignature(3, key),
                unknown(3, OF_THE_NAMED, STUDY, Whose.OWN),
                new Flaw.KeyLost(3, 3, 1, true),
                new Flaw.KeyLost(3, 9, 4, false),
                new Flaw.GivenChanged("document 0001 is missing"),
                new Flaw.LayoutChanged("the table \"x\" was not made by Limen"),
                new Flaw.ErasureListed(2, "was not signed by this log"),
                new Flaw.ErasureListed(0, "lacks somebody"),
                new Flaw.Alike(new Flaw.Unreadable(3), Places.of("rows", List.of(new Places.Span(5, 1_700)))),
                new Flaw.Unsigned(3),
                new Flaw.UnreadableCheckpoint(1, "It is empty."),
                new Flaw.OtherStudy(3, "x"),
                new Flaw.CheckpointMissing(3),
                new Flaw.CheckpointsMissing(1_000, 2_000),
                new Flaw.ErasureUnproven(0, 0),
                new Flaw.ErasureUnproven(3, 2),
                new Flaw.AfterErasure(9, 8),
                new Flaw.KeyDamaged("the key of one strand is not as it was written"),
                new Flaw.Contradicted(3));
        assertThat(flaws)
                .allSatisfy(flaw ->
                        assertThat(flaw.sentence()).matches("[A-Z].*\\.").doesNotContain("%"));
        assertThat(flaws.getFirst().sentence()).startsWith("Rows 1,234 to 1,235 are not what the chain says");
    }
}
