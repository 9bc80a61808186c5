package limen.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import limen.testkit.PureModule;
import org.junit.jupiter.api.Test;

class PurityTest {
    @Test
    void no_class_uses_clock_disk_network_dice_or_environment() {
        assertThat(PureModule.impurities(Path.of("target", "classes"))).isEmpty();
    }
}
