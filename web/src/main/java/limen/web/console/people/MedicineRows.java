package limen.web.console.people;

import java.util.Comparator;
import java.util.List;
import limen.evidence.InteractionGroup;
import limen.evidence.Interactions;
import limen.evidence.Medicine;
import limen.evidence.Verdict;
import limen.study.Medicines;
import limen.study.Participant;
import limen.web.console.people.PersonPage.MedicineRow;

/// The medicines of one person, each with what the reviewed table of interactions says of it.
record MedicineRows(Participant person, Clock clock) {
    /// Those last told of first.
    List<MedicineRow> all() {
        return person.medicines().uses().stream()
                .sorted(Comparator.comparing(Medicines.Use::lastTold).reversed())
                .map(this::medicine)
                .toList();
    }

    private MedicineRow medicine(Medicines.Use use) {
        var found = Interactions.reviewed().find(use.name());
        return new MedicineRow(
                use.name(),
                use.ended() == null ? "since " + clock.brief(use.since()) : "ended " + clock.brief(use.ended()),
                verdict(found),
                found.sentence());
    }

    private static String verdict(Medicine medicine) {
        return switch (medicine) {
            case Medicine.Known(var groups) -> strictest(groups);
            case Medicine.KnownInPart(var groups, var rest) -> strictest(groups) + "; the rest is not known";
            case Medicine.Unknown _ -> "Not known: somebody who knows has to look";
        };
    }

    private static String strictest(List<InteractionGroup> groups) {
        return switch (groups.stream().map(InteractionGroup::verdict).reduce(Verdict.NONE, Verdict::orStricter)) {
            case NONE -> "No rule";
            case CAUTION -> "Caution: look first";
            case HOLD -> "Holds while it counts";
            case EXCLUDE, STOP, SEEK_CARE -> "Must not meet this drug";
        };
    }
}
