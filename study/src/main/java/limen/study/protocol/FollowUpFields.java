package limen.study.protocol;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.study.protocol.FollowUp.Anchor;

/// The contacts owed after doses and after the end, as a protocol file writes them.
final class FollowUpFields {
    /// A contact that every study owes.
    private record Owed(Set<Anchor> from, TemporalAmount after) {
        boolean isKept(FollowUp contact) {
            return from.contains(contact.anchor()) && contact.after().equals(after);
        }
    }

    /// Nothing in the rules can say when somebody must be called; these five are the plan of the house.
    private static final List<Owed> OWED = List.of(
            new Owed(Set.of(Anchor.EACH_DOSE), Duration.ofHours(24)),
            new Owed(Set.of(Anchor.EACH_DOSE, Anchor.LAST_DOSE), Period.ofDays(7)),
            new Owed(Set.of(Anchor.END), Period.ofWeeks(4)),
            new Owed(Set.of(Anchor.END), Period.ofWeeks(18)),
            new Owed(Set.of(Anchor.END), Period.ofMonths(6)));

    private FollowUpFields() {}

    static Entry<List<Placed<FollowUp>>> read(Fields fields) {
        var contacts = Placed.distinct(fields.sections("follow_up", FollowUpFields::contact));
        if (contacts.isRead()) {
            for (var owed : OWED) {
                if (Placed.values(contacts.get()).stream().noneMatch(owed::isKept)) {
                    contacts.reject(
                            "the contact %s is missing".formatted(words(owed)), "a contact that every study owes");
                }
            }
        }
        return contacts;
    }

    private static Supplier<Placed<FollowUp>> contact(Fields fields) {
        var code = fields.required("code", Notations.code());
        var from = fields.code("from", Anchor.class);
        var after = fields.required("after", Notations.later());
        return () -> new Placed<>(new FollowUp(code.get(), from.get(), after.get()), code);
    }

    private static String words(Owed owed) {
        var from = owed.from().contains(Anchor.END) ? Anchor.END : Anchor.EACH_DOSE;
        return "%s after %s".formatted(Spoken.later(owed.after()), Spoken.code(from));
    }
}
