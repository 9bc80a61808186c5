package limen.capture;

import java.time.Instant;
import java.util.List;
import limen.study.Conduct;
import limen.study.KitNumber;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.SlotId;
import limen.study.decision.BeforeDose;
import limen.study.protocol.Protocol;
import limen.study.schedule.Agenda;
import limen.study.schedule.Due;
import org.jspecify.annotations.Nullable;

/// Where one person stands: what the record says of them and of the study, at one moment of both.
public final class Situation {
    private final Rulebook rules;
    private final Conduct conduct;
    private final Participant person;

    Situation(Rulebook rules, Conduct conduct, Participant person) {
        this.rules = rules;
        this.conduct = conduct;
        this.person = person;
    }

    public Protocol protocol() {
        return rules.protocol();
    }

    public Conduct conduct() {
        return conduct;
    }

    public Participant person() {
        return person;
    }

    /// What is due at a moment or within a day, in the order in which it opens.
    public List<Due> agenda(Instant at) {
        return Agenda.of(rules.protocol(), person, at);
    }

    /// What is due at a moment or opens until a later one, as far as it can be known at the first.
    public List<Due> agenda(Instant at, Instant until) {
        return Agenda.of(rules.protocol(), person, at, until);
    }

    /// What the rules say of something that was told, in words, where it holds and stops nothing:
    /// caution alone, which the record does not keep.
    public List<String> notices(ParticipantEvent told, Instant at) {
        return rules.decide().notices(person, told, at).stream()
                .map(match ->
                        "%s (%s)".formatted(match.rule().wordsFor(protocol().mode()), match.measured()))
                .toList();
    }

    /// What stands against a capsule.
    ///
    /// @param slot which planned capsule it would be; null if it is not planned
    /// @param kit from which it would be taken; null where that is not yet known
    public BeforeDose.Answer beforeDose(Instant at, @Nullable SlotId slot, @Nullable KitNumber kit) {
        return rules.beforeDose().verdict(conduct, person, at, slot, kit);
    }
}
