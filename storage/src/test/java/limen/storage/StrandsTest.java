package limen.storage;

import static limen.storage.Written.ANNA;
import static limen.storage.Written.BEN;
import static limen.storage.Written.CLOCK;
import static limen.storage.Written.KEY;
import static limen.storage.Written.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.StrandKey;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which key counts when several servers share a log, and the disk says something else than memory.
class StrandsTest {
    private static final byte[] PLACE = new byte[1];

    private final MemoryKeeper keeper = new MemoryKeeper();
    private final Vault vault = keeper.write(log -> Vault.create(log, "LIM-01", KEY));
    private final Strands strands = new Strands(vault);
    private final Tag anna = strands.tag(Strand.of(ANNA));

    @Test
    void a_rotation_by_another_server_stops_nobody() {
        var one = SealedLog.open(keeper, vault, _ -> {}, CLOCK);
        var other = SealedLog.open(keeper, open(keeper), _ -> {}, CLOCK);
        one.append(Batch.of(List.of(entry(ANNA, 1, "before"))));
        keeper.write(log -> {
            vault.rotate(log);
            return true;
        });
        // The other server has opened neither strand.
        assertThat(other.strand(Strand.of(ANNA))).hasSize(1);
        assertThat(other.append(Batch.of(List.of(entry(ANNA, 2, "after"), entry(BEN, 3, "after")))))
                .isInstanceOf(Appended.Stored.class);
        assertThat(Written.all(one)).hasSize(3).allMatch(Recorded.Kept.class::isInstance);
        one.append(Batch.of(List.of(entry(BEN, 4, "and on"))));
        assertThat(Written.all(SealedLog.open(keeper, open(keeper), _ -> {}, CLOCK)))
                .hasSize(4)
                .allMatch(Recorded.Kept.class::isInstance);
    }

    @Test
    void documents_stay_readable_and_writable_after_a_rotation_by_another_server() {
        var here = new Documents(open(keeper));
        var sha256 = keeper.write(log -> here.put(log, "protocol.yaml", "a plan"));
        keeper.write(log -> {
            vault.rotate(log);
            return true;
        });
        var found = keeper.read(log -> here.find(log, sha256));
        assertThat(found).isPresent();
        keeper.write(log -> here.put(log, "amendment.txt", "another plan"));
        assertThat(keeper.read(new Documents(vault)::all)).hasSize(2);
    }

    @Test
    void a_strand_with_entries_and_without_a_key_is_given_no_other_one() {
        SealedLog.open(keeper, vault, _ -> {}, CLOCK).append(Batch.of(List.of(entry(ANNA, 1, "words"))));
        var withoutKey = copyOfNotes();
        withoutKey.write(log -> {
            var rows = new ArrayList<Row>();
            keeper.read(from -> {
                from.rows(0, rows::add);
                return true;
            });
            log.add(rows);
            return true;
        });
        var damaged = SealedLog.open(withoutKey, open(withoutKey), _ -> {}, CLOCK);
        var fault = catchThrowableOfType(
                StorageFault.class, () -> damaged.append(Batch.of(List.of(entry(ANNA, 2, "words")))));
        assertThat(fault.trouble()).isInstanceOf(Trouble.Damaged.class);
        assertThat(damaged.length()).isEqualTo(1);
        assertThat(damaged.append(Batch.of(List.of(entry(BEN, 3, "words"))))).isInstanceOf(Appended.Stored.class);
    }

    @Test
    void a_key_in_memory_counts_only_while_it_lies_on_the_disk() {
        var before = written(keeper);
        // A server that stands in for the lost one lacks what had not reached it.
        var standIn = copyOfNotes();
        var now = written(standIn);
        assertThat(keysOf(standIn)).containsOnlyKeys(anna);
        assertThat(opens(now, before)).isFalse();
        assertThat(opens(reading(standIn), now)).isTrue();
        assertThat(opens(reading(keeper), before)).isTrue();
    }

    @Test
    void a_key_that_was_destroyed_leaves_the_memory_of_every_server() {
        written(keeper);
        var old = keeper.read(log -> strands.reading(log, anna));
        var other = new Strands(open(keeper));
        var otherOld = keeper.read(other::reading);
        assertThat(otherOld.key(anna)).isNotNull();
        assertThat(other.inMemory()).isEqualTo(1);

        var destroying = keeper.write(log -> {
            var keys = strands.writing(log);
            keys.expect(Map.of(anna, 1), Set.of());
            keys.destroy(anna, Blob.of(new byte[1]));
            return keys;
        });
        destroying.committed();
        assertThat(strands.inMemory()).isZero();
        // Somebody still looks at a moment before.
        assertThat(old.key(anna)).isNotNull();
        assertThat(strands.inMemory()).isZero();

        assertThat(keeper.read(log -> other.reading(log, anna)).key(anna)).isNull();
        assertThat(other.inMemory()).isZero();
    }

    private StrandKey written(Keeper keeper) {
        var keys = new Strands.ForWriting[1];
        var key = keeper.write(log -> {
            keys[0] = strands.writing(log);
            keys[0].expect(Map.of(anna, 0), Set.of());
            return keys[0].key(anna);
        });
        keys[0].committed();
        return key;
    }

    private @Nullable StrandKey reading(Keeper keeper) {
        return keeper.read(log -> strands.reading(log, anna)).key(anna);
    }

    private static boolean opens(@Nullable StrandKey one, StrandKey other) {
        try {
            return one != null && one.open(other.seal(PLACE, PLACE), PLACE).length > 0;
        } catch (StorageFault _) {
            return false;
        }
    }

    private static Vault open(Keeper keeper) {
        return keeper.read(log -> Vault.open(log, KEY));
    }

    private static Map<Tag, Blob> keysOf(Keeper keeper) {
        return keeper.read(Keeper.Reading::keys);
    }

    private MemoryKeeper copyOfNotes() {
        var copy = new MemoryKeeper();
        var notes = keeper.read(Keeper.Reading::notes);
        copy.write(log -> {
            notes.forEach(log::putNote);
            return true;
        });
        return copy;
    }
}
