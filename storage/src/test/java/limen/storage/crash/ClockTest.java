package limen.storage.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.storage.Recorded;
import limen.study.EventId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clock that jumps back, as one does whose battery is empty.
class ClockTest {
    private static final Instant TODAY = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_order_is_that_of_appending_whatever_the_clock_says() {
        var random = new SplittableRandom(1);
        // Forwards, backwards, to 1970 and back.
        InstantSource clock = () -> switch (random.nextInt(3)) {
            case 0 -> TODAY.minusSeconds(random.nextInt(100_000));
            case 1 -> Instant.EPOCH;
            default -> TODAY.plusSeconds(random.nextInt(100_000));
        };
        var sent = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> new Sent(1, 1, 0, number))
                .toList();
        for (var half : List.of(sent.subList(0, 100), sent.subList(100, 200))) {
            try (var log = StudyFolder.openOrCreate(folder, clock)) {
                half.forEach(batch -> {
                    log.append(batch.batch());
                    if (batch.number() % 10 == 0) {
                        log.checkpoint();
                    }
                });
            }
        }
        assertThat(ids())
                .isEqualTo(sent.stream()
                        .flatMap(batch -> batch.entries().stream())
                        .map(entry -> entry.id())
                        .toList());
        assertThat(StudyFolder.audit(folder)).isEmpty();
    }

    private List<EventId> ids() {
        var ids = new ArrayList<EventId>();
        try (var log = StudyFolder.open(folder)) {
            log.read(0, recorded -> ids.add(((Recorded.Kept) recorded).entry().id()));
        }
        return ids;
    }
}
