package limen.web.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import limen.capture.LiveStudy;
import limen.capture.Raised;
import limen.capture.Receipt;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Messages;
import limen.study.Oversight;
import limen.study.StudyEvent;
import limen.study.Times;
import org.jspecify.annotations.Nullable;

/// Sends what is due and writes down what became of it, beside the requests and never in one.
///
/// What was sent stands in the record, so whoever starts the server anew goes on from there; and before a message
/// leaves, it stands there that this server sends it, so that of several on one database one does. A message may leave
/// twice if the program ends between the sending and the writing; none is left out.
public final class Messenger implements AutoCloseable {
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final LiveStudy study;
    private final InstantSource clock;
    private final AlarmPlan plan;
    private final String text;
    private final Map<Oversight.Channel, Carrier> carriers;
    private final Consumer<String> log;

    /// When each alarm was recorded.
    private final Map<EventId, Instant> opened = new ConcurrentHashMap<>();

    /// What was sent and could not be written yet: it counts all the same, so that a full disk sends no second message.
    private final ConcurrentLinkedQueue<Entry> unwritten = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Thread rounds;

    Messenger(
            LiveStudy study,
            InstantSource clock,
            AlarmPlan plan,
            String origin,
            Map<Oversight.Channel, Carrier> carriers,
            Consumer<String> log) {
        this.study = study;
        this.clock = clock;
        this.plan = plan;
        this.text = text(origin);
        this.carriers = Map.copyOf(carriers);
        this.log = log;
    }

    /// All that a message says, whoever it is about.
    static String text(String origin) {
        return "Something in Limen needs you. Sign in: %s/staff/alarms".formatted(origin);
    }

    /// Begins to send. Without recipients nothing is done.
    ///
    /// @param origin where browsers find the pages
    /// @param password at the mail server; null if it asks for none
    /// @param log is told of our own failures, in words that name nobody
    public static Messenger start(
            LiveStudy study,
            InstantSource clock,
            AlarmPlan plan,
            String origin,
            @Nullable String password,
            Consumer<String> log) {
        var webhook = new WebhookCarrier();
        var mail = plan.mail();
        Map<Oversight.Channel, Carrier> carriers = mail == null
                ? Map.of(Oversight.Channel.WEBHOOK, webhook)
                : Map.of(
                        Oversight.Channel.WEBHOOK,
                        webhook,
                        Oversight.Channel.EMAIL,
                        new MailCarrier(mail, password, clock));
        var messenger = new Messenger(study, clock, plan, origin, carriers, log);
        if (!plan.recipients().isEmpty()) {
            messenger.rounds = Thread.ofVirtual().name("messenger").start(messenger::goRound);
        }
        return messenger;
    }

    private void goRound() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                once();
                Thread.sleep(ROUND);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                log.accept("A round of messages about alarms failed (%s); the next begins in %d s."
                        .formatted(e.getClass().getSimpleName(), ROUND.toSeconds()));
                try {
                    Thread.sleep(ROUND);
                } catch (InterruptedException _) {
                    return;
                }
            }
        }
    }

    /// One round: writes what is still to be written, and sends what is due.
    void once() {
        study.readWhatOthersWrote();
        for (int i = unwritten.size(); i > 0; i--) {
            var entry = unwritten.poll();
            if (entry != null) {
                write(entry);
            }
        }
        var due = Deliveries.due(unread(), plan, clock.instant());
        // A mail server that does not answer keeps no pager waiting.
        try (var sending = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(each -> sending.execute(() -> send(each)));
        }
    }

    private void send(Deliveries.Due due) {
        var recipient = due.recipient();
        var ours =
                due.alarms().stream().filter(alarm -> isOurs(alarm, recipient)).toList();
        if (ours.isEmpty()) {
            return;
        }
        var carried = carried(recipient);
        var now = clock.instant();
        for (var alarm : ours) {
            write(entry(
                    alarm,
                    new EventId(UUID.randomUUID()),
                    now,
                    new Oversight.AlarmSent(
                            alarm.alarm(),
                            recipient.channel(),
                            recipient.label(),
                            carried.delivered(),
                            carried.note())));
        }
    }

    /// Whether this server sends it, and no other on the same record. Where nothing can be written down now, a message
    /// leaves all the same: it may then leave twice.
    private boolean isOurs(Unread alarm, Recipient recipient) {
        var sending = new Oversight.AlarmSending(
                alarm.alarm(),
                recipient.channel(),
                recipient.label(),
                alarm.to(recipient).tries() + 1);
        try {
            return study.propose(entry(alarm, sending.id(), clock.instant(), sending)) instanceof Receipt.Entered;
        } catch (RuntimeException e) {
            log.accept("That a message about an alarm leaves could not be written down (%s); it leaves."
                    .formatted(e.getClass().getSimpleName()));
            return true;
        }
    }

    private static Entry entry(Unread alarm, EventId id, Instant at, Oversight.OnAlarm what) {
        var times = new Times(null, at.atZone(ZoneOffset.UTC), at);
        return alarm.about() == null
                ? Entry.ofStudy(id, Author.RULES, times, new StudyEvent.StopAlarm(what))
                : Entry.of(id, alarm.about(), Author.RULES, times, what);
    }

    private Carrier.Carried carried(Recipient recipient) {
        var carrier = carriers.get(recipient.channel());
        if (carrier == null) {
            return new Carrier.Carried(false, "no way to send by %s".formatted(recipient.channel()));
        }
        try {
            return carrier.carry(recipient.address(), text);
        } catch (RuntimeException e) {
            log.accept("A message about an alarm failed (%s)."
                    .formatted(e.getClass().getSimpleName()));
            return new Carrier.Carried(false, "a failure of our own");
        }
    }

    /// A record that was erased meanwhile takes nothing more, and needs nothing more.
    private void write(Entry entry) {
        try {
            study.propose(entry);
        } catch (RuntimeException e) {
            unwritten.add(entry);
            log.accept("What became of a message about an alarm could not be written down (%s); it is tried again."
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    private List<Unread> unread() {
        return Raised.in(study)
                .filter(Raised::isUnread)
                .map(raised -> new Unread(raised.id(), raised.about(), opened(raised), messages(raised)))
                .toList();
    }

    private Messages messages(Raised raised) {
        var messages = raised.messages();
        for (var entry : unwritten) {
            var what = Oversight.OnAlarm.in(entry.event())
                    .filter(each -> each.alarm().equals(raised.id()));
            if (what.isPresent()) {
                messages = messages.after(what.get(), entry.times().occurred());
            }
        }
        return messages;
    }

    private Instant opened(Raised raised) {
        var about = raised.about();
        return opened.computeIfAbsent(
                raised.id(),
                id -> (about == null ? study.history() : study.entries(about))
                        .stream()
                                .filter(entry -> entry.id().equals(id))
                                .findFirst()
                                .map(entry -> entry.times().recordedAt())
                                .orElse(raised.alarm().opened()));
    }

    @Override
    public void close() {
        var running = rounds;
        if (running != null) {
            running.interrupt();
            try {
                // What left is still written down.
                running.join(ROUND);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        carriers.values().forEach(carrier -> {
            if (carrier instanceof WebhookCarrier webhook) {
                webhook.close();
            }
        });
    }
}
