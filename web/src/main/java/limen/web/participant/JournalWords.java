package limen.web.participant;

import java.util.Optional;
import limen.evidence.Verdict;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.Rights;

/// An entry of a personal journal as its keeper reads it: nobody else is told of anything, and nothing was planned.
final class JournalWords {
    private JournalWords() {}

    static Optional<EntryWords> of(ParticipantEvent event) {
        return switch (event) {
            case Dosing.DoseTaken taken ->
                Optional.of(new EntryWords(Row.Mark.DONE, "Something you took", amount(taken.amount()), true));
            case Admission.ConsentGiven _ ->
                Optional.of(new EntryWords(Row.Mark.DONE, "The journal begins", "", false));
            case Oversight.HoldPlaced(var rule, var lifter, var because) -> rule("A rule speaks against it", because);
            case Oversight.FoundIneligible(var rule, var because) -> rule("A rule speaks against it", because);
            case Oversight.DosingStopped(var rule, var because) -> rule("Nothing more is taken", because);
            // A stop says the same already; only a call for help is news beside it.
            case Oversight.AlarmOpened(var verdict, var rule, var because) ->
                verdict == Verdict.SEEK_CARE ? rule("Get help", because) : Optional.empty();
            case Rights.WithdrawnFromDosing _ ->
                Optional.of(new EntryWords(Row.Mark.HELD, "You decided to stop", "Nothing more is taken.", false));
            case Rights.EntryCorrected corrected ->
                of(corrected.replacement())
                        .map(words -> new EntryWords(
                                words.mark(),
                                words.title() + ", corrected",
                                "%s (%s)".formatted(words.words(), corrected.reason()),
                                false));
            case ParticipantEvent other -> EntryWords.of(other);
        };
    }

    /// What the rule says and what was measured; never the value that would just have passed.
    private static Optional<EntryWords> rule(String title, String recorded) {
        return Optional.of(
                new EntryWords(Row.Mark.HELD, title, Because.of(recorded).words(), false));
    }

    /// How much it was. What is not known is never a number.
    private static String amount(Amount amount) {
        return switch (amount) {
            case Amount.Unknown() -> "amount not known";
            case Amount.Estimated(var dose, var sd) ->
                "about %s mg, give or take %s mg".formatted(milligrams(dose), VitalFigure.plain(sd));
            case Amount.Measured(var dose, var lot) ->
                "%s mg, measured%s".formatted(milligrams(dose), lot.isEmpty() ? "" : " (" + lot + ")");
        };
    }

    private static String milligrams(Dose dose) {
        return VitalFigure.plain(dose.in(Salt.HYDROCHLORIDE).milligrams());
    }
}
