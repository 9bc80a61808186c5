package limen.web.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.study.Admission;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.protocol.PersonalJournal;

/// The forms of a personal journal: those of a study in words that fit somebody on their own, and what only a journal
/// asks.
public final class JournalSheets {
    private static final Map<String, String> OWN_WORDS = Map.of(
            "dose_taken_early", "Have you taken something sooner than you had meant to?",
            "dose_larger_than_planned", "Have you taken more than you had meant to?",
            "rest_day_skipped", "Have you taken something on a day on which you had meant to take nothing?",
            "hiding_use", "Have you hidden from people near you that you take something?");

    private JournalSheets() {}

    /// What can be told at any time, by the last word of its address.
    public static Optional<Sheet<?>> tellable(String what) {
        return switch (what) {
            case "journal" ->
                Optional.of(Sheets.journal().led("For you alone. It is locked with your passphrase, on this machine."));
            case "vitals" -> Optional.of(Sheets.vitals());
            case "effect" -> Optional.of(Sheets.effect());
            case "medicine" ->
                Optional.of(Sheets.medicine()
                        .led("Also without prescription, and herbs. Do not stop a medicine because of a page."));
            case "life" ->
                Optional.of(Sheets.lifeEvent()
                        .led("A loss, a move, an exam: what happens in life changes days more than most capsules do."));
            case "habit" -> Optional.of(habit());
            case "unwell" -> Optional.of(Sheets.unwell());
            default -> Optional.empty();
        };
    }

    private static Sheet<?> habit() {
        var habit = Sheets.habit();
        return habit.asking(
                habit.fields().stream().map(JournalSheets::inOwnWords).toList());
    }

    private static Field inOwnWords(Field field) {
        return field instanceof Field.OneOf one && OWN_WORDS.containsKey(one.name())
                ? new Field.OneOf(
                        one.name(),
                        OWN_WORDS.getOrDefault(one.name(), one.label()),
                        one.hint(),
                        one.options(),
                        one.needed())
                : field;
    }

    /// Something that was taken.
    ///
    /// @param more fields beside those about the amount
    public static Sheet<Dosing.DoseTaken> taken(List<Field> more) {
        return OwnDoseForm.sheet(more);
    }

    /// The first page of a journal: how old somebody is, and what a journal is and is not.
    public static Sheet<Admission.ConsentGiven> begin(PersonalJournal journal) {
        return BeginForm.sheet(journal);
    }

    /// The form of something that was told in a journal.
    public static Optional<Again<?>> again(Correctable told) {
        return told instanceof Dosing.DoseTaken taken
                ? Optional.of(new Again<>(taken(List.of()), new OwnDoseForm().typed(taken)))
                : Again.of(told);
    }
}
