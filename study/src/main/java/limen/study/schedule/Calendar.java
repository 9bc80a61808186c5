package limen.study.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import limen.study.Participant;
import limen.study.protocol.Protocol;

/// What is planned, as far as it can be known beforehand.
///
/// What follows a capsule appears once that capsule was taken.
public final class Calendar {
    private Calendar() {}

    /// What begins in a span of time and was not done, in order.
    ///
    /// @param from inclusive, and the moment from which it is looked at
    /// @param to exclusive
    public static List<Due> of(Protocol protocol, Participant participant, Instant from, Instant to) {
        return Dues.of(protocol, participant, from, to).stream()
                .filter(due -> !due.begins().toInstant().isBefore(from)
                        && due.begins().toInstant().isBefore(to))
                .sorted(Comparator.comparing(due -> due.begins().toInstant()))
                .toList();
    }
}
