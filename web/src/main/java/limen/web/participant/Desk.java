package limen.web.participant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import limen.capture.LiveStudy;
import limen.capture.Receipt;
import limen.capture.Situation;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.Times;
import limen.web.access.Visitor;
import limen.web.sheet.Typed;
import org.jspecify.annotations.Nullable;

/// Where a participant's pages come from and where their entries go: one study, and the clock.
public final class Desk {
    private final Supplier<LiveStudy> study;
    private final InstantSource clock;

    public Desk(LiveStudy study, InstantSource clock) {
        this(() -> study, clock);
    }

    /// @param study which may be closed and opened again between two requests
    public Desk(Supplier<LiveStudy> study, InstantSource clock) {
        this.study = study;
        this.clock = clock;
    }

    Situation situation(Visitor.TakingPart visitor) {
        return study().situation(visitor.id());
    }

    LiveStudy study() {
        return study.get();
    }

    /// Now, where the visitor is.
    ZonedDateTime now(Visitor.TakingPart visitor) {
        var now = clock.instant();
        return now.atZone(situation(visitor).person().standing().zone(now));
    }

    /// Tells one person of one study from another and names nobody, so that a phone knows whose entries wait on it.
    String tag(Visitor.TakingPart visitor) {
        var of = situation(visitor).protocol().identity().code() + "\n" + visitor.code();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// When it happened what a form tells: now, unless a phone kept it until it had network.
    Happened happened(Visitor.TakingPart visitor, Typed typed) {
        var now = clock.instant();
        var standing = situation(visitor).person().standing();
        return switch (Happened.of(typed, now.atZone(standing.zone(now)))) {
            case Happened.Unbelievable unbelievable -> unbelievable;
            case Happened.At(var moment, var late) ->
                new Happened.At(moment.withZoneSameInstant(standing.zone(moment.toInstant())), late);
        };
    }

    /// At which moment is looked what was due.
    Instant moment(Visitor.TakingPart visitor, Typed typed) {
        return switch (happened(visitor, typed)) {
            case Happened.At(var moment, var late) -> moment.toInstant();
            case Happened.Unbelievable _ -> now(visitor).toInstant();
        };
    }

    /// An id that a form carries, so that the same form sent twice is one entry.
    static String freshId() {
        return UUID.randomUUID().toString();
    }

    /// Hands in what the visitor tells.
    ///
    /// @param id that the form carried
    /// @param plannedAt when it was due; null if it was not planned
    Receipt propose(
            Visitor.TakingPart visitor,
            String id,
            @Nullable ZonedDateTime plannedAt,
            ZonedDateTime occurredAt,
            ParticipantEvent event) {
        var entry = Entry.of(
                new EventId(UUID.fromString(id)),
                visitor.id(),
                visitor.author(),
                new Times(plannedAt, occurredAt, clock.instant()),
                event);
        var receipt = study().propose(entry);
        return receipt instanceof Receipt.Refused && isThere(entry) ? new Receipt.KnownAlready() : receipt;
    }

    /// Whether the record has the same under the same id. A form that is sent twice arrives at two times.
    private boolean isThere(Entry sent) {
        return study().entries(Objects.requireNonNull(sent.participant())).stream()
                .anyMatch(kept -> kept.id().equals(sent.id())
                        && kept.author().equals(sent.author())
                        && kept.event().equals(sent.event()));
    }
}
