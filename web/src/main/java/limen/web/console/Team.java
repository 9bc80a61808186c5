package limen.web.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import limen.capture.LiveStudy;
import limen.capture.Receipt;
import limen.capture.Situation;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/// Where the pages of those who conduct a study come from and where their entries go: one study, and the clock.
public final class Team {
    private final LiveStudy study;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which the team reads its clocks
    public Team(LiveStudy study, InstantSource clock, ZoneId zone) {
        this.study = study;
        this.clock = clock;
        this.zone = zone;
    }

    public LiveStudy study() {
        return study;
    }

    public Instant now() {
        return clock.instant();
    }

    /// A moment as the team's clocks show it.
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /// The protocol in force. A personal journal has nobody who conducts it, and no console.
    public SupervisedStudy protocol() {
        return switch (study.protocol()) {
            case SupervisedStudy supervised -> supervised;
            case PersonalJournal _ -> throw new IllegalStateException("a journal has no console");
        };
    }

    /// Where somebody stands who has a record; empty if nobody has that code.
    public Optional<Situation> person(String code) {
        try {
            var id = new ParticipantId(code);
            return study.people().contains(id) ? Optional.of(study.situation(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Hands in an entry about somebody.
    ///
    /// @param id that the form carried, so that a form sent twice is one entry
    /// @param occurredAt when it happened; null if now
    public Receipt propose(
            Visitor.Conducting visitor,
            UUID id,
            ParticipantId about,
            @Nullable ZonedDateTime occurredAt,
            ParticipantEvent event) {
        return study.propose(Entry.of(new EventId(id), about, visitor.author(), times(occurredAt), event));
    }

    /// Hands in an entry about the study.
    public Receipt propose(Visitor.Conducting visitor, UUID id, StudyEvent event) {
        return study.propose(Entry.ofStudy(new EventId(id), visitor.author(), times(null), event));
    }

    /// Writes down that somebody takes a copy away, before it leaves: there is none without its entry. Asked twice by
    /// the same person in the same instant, it is one.
    public void copyTaken(Visitor.Conducting visitor, StudyEvent.CopyTaken.Copy copy) {
        var id = UUID.nameUUIDFromBytes(
                "copy %s %s %s".formatted(copy, visitor.author(), now()).getBytes(StandardCharsets.UTF_8));
        if (propose(visitor, id, new StudyEvent.CopyTaken(copy)) instanceof Receipt.Refused(var because)) {
            throw new IllegalStateException("a copy could not be written down and was not given out: " + because);
        }
    }

    /// Whether the record has an entry of that id: a form that was sent twice.
    public boolean knows(UUID id) {
        return study.conduct().seen().contains(new EventId(id));
    }

    /// Whether the record of somebody has an entry of that id.
    public boolean knows(ParticipantId about, UUID id) {
        return study.situation(about).person().entry(new EventId(id)).isPresent();
    }

    private Times times(@Nullable ZonedDateTime occurredAt) {
        var now = now();
        return new Times(null, occurredAt == null ? at(now) : occurredAt, now);
    }
}
