package limen.storage.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/// A disk that forgets what was not synced: `power.c`, compiled, to be loaded into a child.
///
/// @param library what LD_PRELOAD names
record Shim(Path library) {
    /// What becomes of writes before they are synced.
    enum Mode {
        /// They stay in memory.
        HOLD,
        /// About half of their sectors reach the file, in no order; the rest stays in memory.
        TORN,
        /// They stay in memory, and syncing does nothing.
        DROP
    }

    /// What happened under a shim until its process ended.
    ///
    /// @param unsynced bytes that were written and then forgotten
    record Counts(long writes, long syncs, long unsynced) {
        static Counts read(Path file) throws IOException {
            var numbers = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            return new Counts(numbers.getLong(), numbers.getLong(), numbers.getLong());
        }

        Counts plus(Counts more) {
            return new Counts(writes + more.writes, syncs + more.syncs, unsynced + more.unsynced);
        }
    }

    /// Compiles it; a machine that cannot skips the test and says why.
    static Shim compile(Path into) throws IOException, InterruptedException {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64") && !system.equals("Linux aarch64")) {
            throw skipped("works on Linux on amd64 and aarch64, and this is " + system);
        }
        var source = into.resolve("power.c");
        var library = into.resolve("power.so");
        try (var text = Shim.class.getResourceAsStream("/crash/power.c")) {
            Files.write(source, Optional.ofNullable(text).orElseThrow().readAllBytes());
        }
        var log = into.resolve("cc.txt");
        var compiler = new ProcessBuilder(
                        "cc", "-std=gnu11", "-O1", "-shared", "-fPIC", "-o", "" + library, "" + source, "-lpthread")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try {
            if (compiler.start().waitFor() != 0) {
                throw skipped("does not compile here: "
                        + Files.readString(log).lines().findFirst().orElse("no reason"));
            }
        } catch (IOException _) {
            throw skipped("needs a C compiler called cc");
        }
        return new Shim(library);
    }

    private static TestAbortedException skipped(String why) {
        var sentence = "skipped: the cut of power %s".formatted(why);
        System.out.println(sentence);
        return new TestAbortedException(sentence);
    }

    /// What a child needs to be loaded with it.
    ///
    /// @param folder whose files it holds back
    Map<String, String> environment(Mode mode, Path folder, long seed, Path counts) {
        return Map.of(
                "LD_PRELOAD", "" + library,
                "LIMEN_SHIM", mode.name().toLowerCase(Locale.ROOT),
                "LIMEN_SHIM_FOLDER", "" + folder,
                "LIMEN_SHIM_SEED", "" + seed,
                "LIMEN_SHIM_COUNTS", "" + counts);
    }
}
