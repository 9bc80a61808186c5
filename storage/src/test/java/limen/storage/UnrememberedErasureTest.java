package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.storage.keeper.Blob;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;

/// A list of erasures whose disk is full for a while.
final class UnrememberedErasureTest {
    private static final class Full implements Erasures {
        private final Map<Tag, Blob> strands = new HashMap<>();
        private boolean full;

        @Override
        public void remember(Map<Tag, Blob> more) {
            if (full) {
                throw new StorageFault(new Trouble.DiskFull("the disk of a test"));
            }
            strands.putAll(more);
        }
    }

    private final Full list = new Full();

    @Test
    void what_is_stored_is_called_stored_and_the_list_is_written_with_the_next_batch() {
        try (var log = Written.log(new MemoryKeeper(), list)) {
            Written.append(log, 0, 2);
            list.full = true;
            assertThat(log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9)))))
                    .isEqualTo(new Appended.Stored(3, 3));
            assertThat(log.isErased(Written.ANNA)).isTrue();
            assertThat(list.strands).isEmpty();
            list.full = false;
            assertThat(log.append(Batch.of(List.of(Written.entry(Written.BEN, 10, "later")))))
                    .isEqualTo(new Appended.Stored(4, 4));
            assertThat(list.strands).hasSize(1);
        }
    }

    @Test
    void it_is_tried_once_more_at_the_end_and_then_said() {
        var log = Written.log(new MemoryKeeper(), list);
        Written.append(log, 0, 2);
        list.full = true;
        log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        assertThatThrownBy(log::close).hasMessageContaining("the disk of a test");
    }
}
