package limen.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import limen.study.EventId;
import limen.study.Messages;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Supervision;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

/// What is due over days in which alarms open, are read, and messages fail.
class DeliveriesProperties {
    private static final Instant BEGIN = Instant.parse("2027-03-02T12:00:00Z");
    private static final Duration ROUND = Duration.ofSeconds(10);

    /// One alarm as it is lived.
    private record Lived(Instant opened, Instant read, EventId id, List<Supervision.Sent> sent) {
        Unread unread() {
            return new Unread(
                    id, new ParticipantId("P001"), opened, new Messages(TreePVector.from(sent), TreePVector.empty()));
        }
    }

    private static AlarmPlan plan(RandomGenerator random) {
        var recipients = new ArrayList<Recipient>();
        recipients.add(recipient(0, Duration.ZERO));
        for (int i = 1; i < random.nextInt(1, 5); i++) {
            recipients.add(recipient(i, Duration.ofMinutes(random.nextInt(0, 90))));
        }
        return new AlarmPlan(null, recipients);
    }

    private static Recipient recipient(int number, Duration after) {
        var channel = number % 2 == 0 ? Oversight.Channel.EMAIL : Oversight.Channel.WEBHOOK;
        return new Recipient("person " + number, channel, "address", after);
    }

    private static List<Lived> alarms(RandomGenerator random) {
        var alarms = new ArrayList<Lived>();
        for (int i = 0; i < random.nextInt(1, 6); i++) {
            var opened = BEGIN.plusSeconds(random.nextInt(7_200));
            alarms.add(new Lived(
                    opened,
                    opened.plusSeconds(random.nextInt(20_000)),
                    new EventId(new UUID(0, i)),
                    new ArrayList<>()));
        }
        return alarms;
    }

    @Test
    void each_is_told_once_after_their_time_and_only_while_it_is_unread() {
        Seeded.forAll("messages", 60, random -> {
            var plan = plan(random);
            var alarms = alarms(random);
            var failing = random.nextDouble();
            for (var now = BEGIN; now.isBefore(BEGIN.plus(Duration.ofHours(8))); now = now.plus(ROUND)) {
                var at = now;
                var unread = alarms.stream()
                        .filter(alarm ->
                                !alarm.opened().isAfter(at) && alarm.read().isAfter(at))
                        .map(Lived::unread)
                        .toList();
                for (var due : Deliveries.due(unread, plan, at)) {
                    var delivered = random.nextDouble() >= failing;
                    for (var alarm : due.alarms()) {
                        assertThat(at)
                                .isAfterOrEqualTo(
                                        alarm.opened().plus(due.recipient().after()));
                        var lived = alarms.stream()
                                .filter(each -> each.id().equals(alarm.alarm()))
                                .findFirst()
                                .orElseThrow();
                        assertThat(tries(lived, due.recipient()))
                                .noneMatch(sent -> sent.what().delivered());
                        lived.sent().add(sent(alarm, due.recipient(), delivered, at));
                    }
                }
            }
            for (var alarm : alarms) {
                for (var recipient : plan.recipients()) {
                    var tries = tries(alarm, recipient);
                    var first = alarm.opened().plus(recipient.after());
                    if (first.plus(ROUND).isBefore(alarm.read())) {
                        assertThat(tries).isNotEmpty();
                    }
                    // Eight hours of failures are less than a dozen lines.
                    assertThat(tries.size()).isLessThan(12);
                }
            }
        });
    }

    private static List<Supervision.Sent> tries(Lived alarm, Recipient recipient) {
        return alarm.sent().stream()
                .filter(sent -> sent.what().recipient().equals(recipient.label()))
                .toList();
    }

    private static Supervision.Sent sent(Unread alarm, Recipient recipient, boolean delivered, Instant at) {
        return new Supervision.Sent(
                new Oversight.AlarmSent(alarm.alarm(), recipient.channel(), recipient.label(), delivered, "said"), at);
    }

    @Test
    void waits_grow_and_never_beyond_half_a_day() {
        for (int failures = 1; failures < 200; failures++) {
            assertThat(Deliveries.waitAfter(failures + 1)).isGreaterThanOrEqualTo(Deliveries.waitAfter(failures));
            assertThat(Deliveries.waitAfter(failures)).isBetween(Duration.ofMinutes(1), Duration.ofHours(12));
        }
        assertThat(Deliveries.waitAfter(200)).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void alarms_that_wait_for_the_same_person_are_one_message() {
        var plan = new AlarmPlan(null, List.of(recipient(0, Duration.ZERO), recipient(1, Duration.ofMinutes(15))));
        var first = new Unread(new EventId(new UUID(0, 1)), new ParticipantId("P001"), BEGIN, Messages.NONE);
        var second = new Unread(
                new EventId(new UUID(0, 2)),
                new ParticipantId("P002"),
                BEGIN.plus(Duration.ofMinutes(10)),
                Messages.NONE);

        var due = Deliveries.due(List.of(first, second), plan, BEGIN.plus(Duration.ofMinutes(15)));

        assertThat(due).hasSize(2);
        assertThat(due.getFirst().alarms()).containsExactly(first, second);
        assertThat(due.getLast().alarms()).containsExactly(first);
    }
}
