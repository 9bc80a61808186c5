package limen.study.decision;

import java.util.Comparator;
import java.util.Optional;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Supervision.Ask;
import limen.study.protocol.PersonName;

/// Why the allocation of one person cannot be opened in an emergency: it takes two people, and the first of them asks.
final class Unblinding {
    private Unblinding() {}

    static Optional<String> asking(Participant person, String reason) {
        if (reason.isBlank()) {
            return Optional.of("Asking what somebody was given needs a written reason");
        }
        return person.standing().place() == null
                ? Optional.of("%s has no place in the sealed list, so there is nothing to open".formatted(person.id()))
                : Optional.empty();
    }

    /// The author agrees to what somebody else asked for, and not too late: by then it may be another emergency.
    static Optional<String> opening(Participant person, Entry entry, Oversight.EmergencyUnblinded unblinded) {
        var other = unblinded.secondPerson();
        if (!PersonName.areTwoPeople(other, entry.author().name())) {
            return Optional.of("An emergency unblinding needs a second person, who is not %s"
                    .formatted(entry.author().name()));
        }
        var asked = person.supervision().asked().stream()
                .filter(ask -> PersonName.areTheSameName(ask.by().name(), other))
                .max(Comparator.comparing(Ask::at));
        if (asked.isEmpty()) {
            return Optional.of("Nobody named \"%s\" has asked what %s was given".formatted(other, person.id()));
        }
        return asked.get().isOpen(entry.times().recordedAt())
                ? Optional.empty()
                : Optional.of("%s asked more than %d hours ago what %s was given, and has to ask again"
                        .formatted(other, Ask.WAITS.toHours(), person.id()));
    }
}
