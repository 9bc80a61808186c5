package limen.study.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import limen.study.Participant;
import limen.study.protocol.Protocol;

/// `agenda`: what is due now or within a day.
///
/// Nothing leaves it because of a hold: a held capsule is shown with its reasons. Once dosing has ended it holds no
/// capsule and nothing tied to one, but every contact. That of a personal journal never holds a capsule.
public final class Agenda {
    private static final Duration AHEAD = Duration.ofDays(1);

    private Agenda() {}

    /// In the order in which things open.
    public static List<Due> of(Protocol protocol, Participant participant, Instant at) {
        return of(protocol, participant, at, at.plus(AHEAD));
    }

    /// All that is due now or opens until a later moment, as far as it can be known now.
    public static List<Due> of(Protocol protocol, Participant participant, Instant at, Instant until) {
        return Dues.of(protocol, participant, at, until);
    }
}
