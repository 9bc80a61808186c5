package limen.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import limen.capture.LiveStudy;
import limen.capture.Raised;
import limen.capture.Receipt;
import limen.study.Author;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two servers that conduct one study on one log, and both are told whom to send messages to.
class SeveralServersTest {
    private static final Recipient ON_DUTY =
            new Recipient("on duty", Oversight.Channel.WEBHOOK, "https://example.org/hook", Duration.ZERO);

    private final Alarmed alarmed = new Alarmed();
    private final LiveStudy one = alarmed.study();
    private final LiveStudy other = alarmed.again();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger left = new AtomicInteger();

    @AfterEach
    void close() {
        alarmed.close();
        assertThat(failures).isEmpty();
    }

    private Messenger messenger(LiveStudy study, Carrier carrier) {
        return new Messenger(
                study,
                alarmed.clock,
                new AlarmPlan(null, List.of(ON_DUTY)),
                "https://study.example.org",
                Map.of(Oversight.Channel.WEBHOOK, carrier),
                failures::add);
    }

    private Carrier.Carried taken(String address, String text) {
        left.incrementAndGet();
        return new Carrier.Carried(true, "taken");
    }

    @Test
    void of_two_that_look_in_the_same_moment_one_sends() throws Exception {
        var both = List.of(messenger(one, this::taken), messenger(other, this::taken));
        for (int alarm = 1; alarm <= 40; alarm++) {
            if (alarm % 4 == 0) {
                alarmed.stops("a signal");
            } else {
                alarmed.isUnwell("P%03d".formatted(alarm));
            }
            var start = new CyclicBarrier(both.size());
            try (var servers = Executors.newFixedThreadPool(both.size())) {
                var rounds = both.stream()
                        .map(server -> Executors.callable(() -> {
                            await(start);
                            server.once();
                        }))
                        .toList();
                for (var round : servers.invokeAll(rounds)) {
                    round.get();
                }
            }
            alarmed.later(Duration.ofSeconds(10));
            both.forEach(Messenger::once);
        }
        // What one person told may open two alarms, which the two servers may take one each.
        assertThat(alarmsToldTwice()).isEmpty();
        assertThat(left.get()).isBetween(40, alarms());
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private int alarms() {
        return (int) Raised.in(other).count();
    }

    private List<Raised> alarmsToldTwice() {
        other.readWhatOthersWrote();
        return Raised.in(other).filter(raised -> raised.messages().tries() != 1).toList();
    }

    @Test
    void while_one_still_sends_the_other_leaves_it_to_that_one() {
        var second = messenger(other, this::taken);
        var first = messenger(one, (address, text) -> {
            second.once();
            assertThat(left).hasValue(0);
            return taken(address, text);
        });
        alarmed.isUnwell("P014");
        first.once();
        second.once();

        assertThat(left).hasValue(1);
        assertThat(alarmed.sent("P014")).isNotEmpty().allMatch(Oversight.AlarmSent::delivered);
    }

    @Test
    void one_that_began_and_wrote_no_more_is_taken_for_one_that_failed() {
        alarmed.isUnwell("P014");
        one.readWhatOthersWrote();
        var alarms = Raised.in(one).toList();
        assertThat(alarms).isNotEmpty();
        for (var raised : alarms) {
            var sending = new Oversight.AlarmSending(raised.id(), Oversight.Channel.WEBHOOK, ON_DUTY.label(), 1);
            assertThat(one.propose(Entry.of(
                            sending.id(),
                            new ParticipantId("P014"),
                            Author.RULES,
                            Times.now(alarmed.clock.instant().atZone(ZoneOffset.UTC)),
                            sending)))
                    .isInstanceOf(Receipt.Entered.class);
        }
        var second = messenger(other, this::taken);
        second.once();
        alarmed.later(Deliveries.LEFT_TO_IT.minusSeconds(1));
        second.once();
        assertThat(left).as("somebody may still be sending").hasValue(0);

        alarmed.later(Duration.ofSeconds(1));
        second.once();
        second.once();
        assertThat(left).hasValue(1);
    }
}
