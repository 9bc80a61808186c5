package limen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PureModuleTest {
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    @Test
    void every_kind_of_impurity_is_found() {
        assertThat(PureModule.impurities(TEST_CLASSES).stream().filter(sentence -> sentence.contains("Impure ")))
                .containsExactly(
                        "limen.testkit.PureModuleTest$Impure uses java/lang/Math.random",
                        "limen.testkit.PureModuleTest$Impure uses java/lang/System.getProperty",
                        "limen.testkit.PureModuleTest$Impure uses java/lang/System.getenv",
                        "limen.testkit.PureModuleTest$Impure uses java/lang/System.nanoTime",
                        "limen.testkit.PureModuleTest$Impure uses java/lang/System.out",
                        "limen.testkit.PureModuleTest$Impure uses java/lang/Thread.startVirtualThread",
                        "limen.testkit.PureModuleTest$Impure uses java/net/InetAddress.getLoopbackAddress",
                        "limen.testkit.PureModuleTest$Impure uses java/nio/file/Files.readString",
                        "limen.testkit.PureModuleTest$Impure uses java/time/Instant.now",
                        "limen.testkit.PureModuleTest$Impure uses java/time/LocalDate.now",
                        "limen.testkit.PureModuleTest$Impure uses java/util/Random.<init>",
                        "limen.testkit.PureModuleTest$Impure uses java/util/UUID.randomUUID",
                        "limen.testkit.PureModuleTest$Impure uses java/util/concurrent/ThreadLocalRandom.current",
                        "limen.testkit.PureModuleTest$Impure uses java/util/concurrent/ThreadLocalRandom.nextLong");
    }

    @Test
    void values_seeds_and_given_generators_are_pure() {
        assertThat(PureModule.impurities(TEST_CLASSES)).noneMatch(sentence -> sentence.contains("Pure "));
    }

    @Test
    void a_folder_without_classes_proves_nothing(@TempDir Path empty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PureModule.impurities(empty))
                .withMessageContaining("no compiled classes in");
    }

    @SuppressWarnings("unused")
    private static final class Impure {
        // A method reference is a use like any other.
        private final Supplier<Instant> clock = Instant::now;

        String everything() throws IOException {
            System.out.println(System.getenv("HOME") + System.getProperty("user.home"));
            Thread.startVirtualThread(System::nanoTime);
            var dice = Math.random()
                    + new Random().nextDouble()
                    + ThreadLocalRandom.current().nextLong();
            return LocalDate.now(ZoneOffset.UTC)
                    + Files.readString(Path.of("x"))
                    + InetAddress.getLoopbackAddress()
                    + UUID.randomUUID()
                    + dice
                    + clock.get();
        }
    }

    @SuppressWarnings("unused")
    private static final class Pure {
        String nothing(Instant at, RandomGenerator random) {
            return at.plusSeconds(1)
                    + Path.of("a", "b").toString()
                    + LocalDate.of(2026, 11, 21)
                    + random.nextLong()
                    + new Random(1).nextLong()
                    + new SplittableRandom(1).nextLong()
                    + Math.abs(-1.0);
        }
    }
}
