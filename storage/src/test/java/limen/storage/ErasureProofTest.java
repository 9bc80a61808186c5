package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.AuditReport;
import limen.storage.chain.Chain;
import limen.storage.chain.ErasureProof;
import limen.storage.chain.Flaw;
import limen.storage.chain.Signer;
import limen.storage.chain.SigningKey;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Only the log itself can say that somebody was erased.
final class ErasureProofTest {
    private static final Blob GARBAGE = Blob.of(new byte[ErasureProof.BYTES]);

    private final MemoryKeeper keeper = new MemoryKeeper();

    @TempDir
    private Path root;

    @Test
    void an_erasure_by_the_log_is_proven_by_its_key_and_by_no_other() {
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 4);
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        var key = vault(keeper).publicKey();
        var erased = keeper.read(Keeper.Reading::erased);

        assertThat(erased).hasSize(1);
        erased.forEach((strand, proof) -> {
            assertThat(ErasureProof.read(proof)).map(ErasureProof::position).contains(5);
            assertThat(ErasureProof.holds(proof, "LIM-01", strand, key)).isTrue();
            assertThat(ErasureProof.holds(proof, "LIM-02", strand, key)).isFalse();
            assertThat(ErasureProof.holds(proof, "LIM-01", new Tag(1, 2), key)).isFalse();
            assertThat(ErasureProof.holds(
                            proof, "LIM-01", strand, SigningKey.generate().publicKey()))
                    .isFalse();
        });
        assertThat(audit(keeper, true).flaws()).isEmpty();
        assertThat(audit(keeper, true).sentence()).doesNotContain("erased what is called erased");
        assertThat(audit(keeper, false).sentence())
                .contains("Whether the log itself erased what is called erased was not");
    }

    @Test
    void a_key_that_was_taken_away_under_a_tombstone_is_named() {
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 4);
        }
        var anna = keeper.read(rows -> rows.last().orElseThrow()).strand();
        keeper.write(rows -> {
            rows.destroyKey(anna, GARBAGE);
            return rows;
        });
        assertThat(audit(keeper, true).flaws()).containsExactly(new Flaw.ErasureUnproven(2, 2));
    }

    @Test
    void the_proof_of_one_person_erases_no_other() {
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 4);
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        var proof = keeper.read(Keeper.Reading::erased).values().iterator().next();
        var ben = keeper.read(Keeper.Reading::keys).keySet().iterator().next();
        keeper.write(rows -> {
            rows.destroyKey(ben, proof);
            return rows;
        });
        assertThat(audit(keeper, true).flaws()).containsExactly(new Flaw.ErasureUnproven(2, 2));
    }

    @Test
    void garbage_under_a_made_up_strand_is_named() {
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 4);
        }
        var madeUp = new Tag(7, 7);
        keeper.write(rows -> {
            rows.add(List.of(garbage(rows, madeUp, 1)));
            rows.destroyKey(madeUp, GARBAGE);
            return rows;
        });
        assertThat(audit(keeper, true).flaws()).containsExactly(new Flaw.ErasureUnproven(5, 1));
    }

    @Test
    void garbage_behind_an_erasure_is_named() {
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 4);
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        var anna = keeper.read(Keeper.Reading::erased).keySet().iterator().next();
        keeper.write(rows -> {
            rows.add(List.of(garbage(rows, anna, 4)));
            return rows;
        });
        assertThat(audit(keeper, true).flaws()).containsExactly(new Flaw.AfterErasure(6, 5));
    }

    private static Row garbage(Keeper.Reading rows, Tag strand, int version) {
        var last = rows.last().orElseThrow();
        var row = new Row(
                last.position() + 1, strand, version, new Tag(8, last.position()), Blob.of(new byte[128]), last.link());
        return new Row(row.position(), strand, version, row.id(), row.payload(), Chain.next(last.link(), row));
    }

    @Test
    void a_planted_tombstone_is_not_handed_on_to_the_list_of_erasures() {
        Written.log(keeper, new Written.Remembered()).close();
        keeper.write(rows -> {
            rows.destroyKey(new Tag(7, 7), GARBAGE);
            return rows;
        });
        var remembered = new Written.Remembered();
        SealedLog.open(keeper, vault(keeper), remembered, Written.CLOCK).close();
        assertThat(remembered.strands).isEmpty();
    }

    @Test
    void a_planted_line_destroys_no_key() throws IOException {
        var study = DataFolder.of(root.resolve("study"));
        try (var log = study.create("LIM-01", Written.KEY, Stretching.STRONG, Written.CLOCK, (_, _) -> {})) {
            Written.append(log, 0, 4);
        }
        Backup.write(study, root.resolve("backup"), _ -> {});
        var strands = keys(study);
        assertThat(strands).hasSize(2);
        var stranger = SigningKey.generate();
        for (var strand : strands.keySet()) {
            for (var proof : List.of(
                    GARBAGE, ErasureProof.of("LIM-01", strand, 4, stranger).blob())) {
                study.erasures().remember(Map.of(strand, proof));

                assertDamaged(() -> study.open(Written.KEY, Written.CLOCK));
                assertDamaged(() -> Backup.write(study, root.resolve("other"), _ -> {}));
                var place = DataFolder.of(root.resolve("place"));
                assertDamaged(() -> Backup.restore(
                        root.resolve("backup"), place, study.erasures().read(), _ -> {}));
                assertThat(keys(study)).isEqualTo(strands);
                Files.delete(study.erasures().file());
            }
        }
        study.open(Written.KEY, Written.CLOCK).close();
    }

    @Test
    void a_line_of_another_study_is_refused() {
        var study = DataFolder.of(root.resolve("study"));
        study.create("LIM-01", Written.KEY, Stretching.STRONG, Written.CLOCK, (_, _) -> {})
                .close();
        var strand = new Tag(1, 2);
        var own = vault(study);
        var proof = ErasureProof.of("LIM-02", strand, 4, new Signer() {
            @Override
            public Blob publicKey() {
                return own.publicKey();
            }

            @Override
            public Blob sign(byte[] text) {
                return own.sign(text);
            }
        });
        study.erasures().remember(Map.of(strand, proof.blob()));
        assertDamaged(() -> study.open(Written.KEY, Written.CLOCK));
    }

    private static Map<Tag, Blob> keys(DataFolder study) {
        try (var rows = study.reading()) {
            return rows.read(Keeper.Reading::keys);
        }
    }

    private static Vault vault(DataFolder study) {
        try (var rows = study.reading()) {
            return vault(rows);
        }
    }

    private static Vault vault(Keeper rows) {
        return rows.read(log -> Vault.open(log, Written.KEY));
    }

    private static AuditReport audit(Keeper rows, boolean opened) {
        return rows.read(log -> StudyAudit.of(
                log,
                AuditBasis.of("LIM-01", log.checkpoints(), log.erased()),
                opened ? Vault.open(log, Written.KEY) : null,
                _ -> {}));
    }

    private static void assertDamaged(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Damaged.class));
    }
}
