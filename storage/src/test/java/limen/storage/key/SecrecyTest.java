package limen.storage.key;

import static limen.storage.key.KeyedLog.ADA;
import static limen.storage.key.KeyedLog.BERTA;
import static limen.storage.key.KeyedLog.CHEAP;
import static limen.storage.key.KeyedLog.FILE;
import static limen.storage.key.KeyedLog.PLACE;
import static limen.storage.key.KeyedLog.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import limen.storage.keeper.Blob;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that is printed, thrown or written to disk shows a secret.
class SecrecyTest {
    private final KeyedLog log = new KeyedLog();
    private final Vault vault = log.create(ADA);

    @Test
    void nothing_that_is_printed_shows_a_secret() {
        var lock = LockNote.read(log.note("lock/first"));
        var half = lock.half(ADA).orElseThrow();
        var root = lock.root(half, log.note("keys")).orElseThrow();
        var keys = Keys.opened(Note.read("keys", log.note("keys")), root);
        var strand = vault.newKey();
        var secrets = List.of(
                half.secret(),
                root.bytes(),
                keys.wrapping().bytes(),
                keys.tags(),
                keys.signing().secret(),
                strand.key().bytes(),
                ((Opener.KeyFile) FILE).bytes());
        var printed = String.join(
                "\n",
                List.of(
                                ADA,
                                FILE,
                                new KeyFile.Held((Opener.KeyFile) FILE),
                                lock,
                                half,
                                vault.newLock("second", ADA, CHEAP),
                                log.at(vault),
                                root,
                                keys,
                                keys.signing(),
                                keys.sealed("LIM-01", root),
                                strand,
                                vault,
                                keys.wrapping(),
                                keyed(log),
                                new SealedBox("LIM-01", "allocations"))
                        .stream()
                        .map(Object::toString)
                        .toList());
        for (var secret : secrets) {
            assertThat(printed).doesNotContain(secret.hex());
        }
        assertThat(printed).doesNotContain("herons").doesNotContain("thirty-two bytes");
    }

    @Test
    void nothing_that_is_thrown_shows_a_secret(@TempDir Path folder) throws Exception {
        var wrongFile = Files.writeString(folder.resolve("wrong"), "herons and otters");
        var thrown = new ArrayList<String>();
        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> log.open(BERTA),
                () -> log.with("lock/first", Blob.of(PLAIN)).open(ADA),
                () -> vault.newKey().open(vault.newKey().seal(PLAIN, PLACE), PLACE),
                () -> log.at(vault).unwrap(Blob.of(PLAIN), vault.tag("strand", "P-001")),
                () -> new KeyedLog().create(new Opener.Passphrase("herons")),
                () -> log.change(writing -> vault.addLock(writing, vault.newLock("first", BERTA, CHEAP))))) {
            var trace = new StringWriter();
            catchThrowable(work).printStackTrace(new PrintWriter(trace));
            thrown.add(trace.toString());
        }
        thrown.add(KeyFile.read(wrongFile).toString());
        assertThat(thrown)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("herons")
                        .doesNotContain("otters")
                        .doesNotContain("nobody else")
                        .doesNotContain("P-001"));
    }

    @Test
    void nothing_on_disk_holds_a_passphrase_a_name_or_a_bare_key() {
        var key = vault.newKey();
        var strand = log.begin(vault, "P-001", key);
        log.change(writing -> vault.addLock(writing, vault.newLock("server", FILE)));
        var onDisk = new StringBuilder(log.key(strand).hex()).append(strand);
        log.notes()
                .forEach((name, note) -> onDisk.append(name).append(new String(note.bytes(), StandardCharsets.UTF_8)));
        var lock = LockNote.read(log.note("lock/first"));
        var half = lock.half(ADA).orElseThrow();
        assertThat(onDisk.toString())
                .doesNotContain("herons")
                .doesNotContain("P-001")
                .doesNotContain(key.key().bytes().hex())
                .doesNotContain(half.secret().hex())
                .doesNotContain(
                        lock.root(half, log.note("keys")).orElseThrow().bytes().hex())
                .doesNotContain(((Opener.KeyFile) FILE).bytes().hex());
    }

    private static Object keyed(KeyedLog log) {
        return log.notes();
    }
}
