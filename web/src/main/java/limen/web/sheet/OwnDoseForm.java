package limen.web.sheet;

import java.util.ArrayList;
import java.util.List;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.Amount;
import limen.study.Dosing.DoseTaken;
import org.jspecify.annotations.Nullable;

/// Something that the keeper of a journal took, and how well they know how much it was.
///
/// It is a record of what happened: nothing reads it to say what to take, or when.
final class OwnDoseForm implements Sheet.Form<DoseTaken> {
    private static final String KNOWN = "known";
    private static final String MILLIGRAMS = "milligrams";
    private static final String SPREAD = "spread";
    private static final String LOT = "lot";
    private static final String MEASURED = "measured";
    private static final String ESTIMATED = "estimated";
    private static final String UNKNOWN = "unknown";
    /// As far as the rules can look at an amount.
    private static final double MOST = 10_000;

    /// @param more fields beside those about the amount
    static Sheet<DoseTaken> sheet(List<Field> more) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.OneOf(
                KNOWN,
                "How well do you know how much it was?",
                "",
                List.of(
                        new Field.Option(UNKNOWN, "I do not know"),
                        new Field.Option(ESTIMATED, "Estimated"),
                        new Field.Option(MEASURED, "Measured by a laboratory")),
                true));
        fields.add(new Field.Number(
                MILLIGRAMS,
                "If you know: how much was it?",
                "as the hydrochloride; empty if you do not know",
                "mg",
                0.1,
                MOST,
                0.1,
                false));
        fields.add(new Field.Number(
                SPREAD,
                "If estimated: how far off could it be, up or down?",
                "a rough number will do",
                "mg",
                0,
                MOST,
                0.1,
                false));
        fields.add(new Field.Words(LOT, "If measured: what the report calls it", "or nothing", 60, 1, false));
        fields.addAll(more);
        return new Sheet<>(
                "taken",
                "Something you took",
                "A record of what happened. What is written here leads to no advice about taking anything; a rule may only"
                        + " warn.",
                30,
                fields,
                new OwnDoseForm());
    }

    @Override
    public DoseTaken event(Answers answers) {
        return new DoseTaken(null, null, 1, amount(answers));
    }

    private static Amount amount(Answers answers) {
        var milligrams = answers.number(MILLIGRAMS);
        return switch (answers.word(KNOWN)) {
            case MEASURED -> new Amount.Measured(dose(milligrams), answers.word(LOT));
            case ESTIMATED -> new Amount.Estimated(dose(milligrams), spread(answers));
            default -> {
                if (milligrams != null) {
                    throw new Misfit(
                            MILLIGRAMS,
                            "An amount that is not known has no number. Please leave this empty, or choose \"Estimated\".");
                }
                yield new Amount.Unknown();
            }
        };
    }

    private static Dose dose(@Nullable Double milligrams) {
        if (milligrams == null) {
            throw new Misfit(MILLIGRAMS, "Please enter how much it was, or choose \"I do not know\".");
        }
        return new Dose(milligrams, Salt.HYDROCHLORIDE);
    }

    private static double spread(Answers answers) {
        var spread = answers.number(SPREAD);
        if (spread == null) {
            throw new Misfit(SPREAD, "Please enter how far off it could be, or choose \"I do not know\".");
        }
        return spread;
    }

    @Override
    public Typed typed(DoseTaken event) {
        return switch (event.amount()) {
            case Amount.Unknown() -> Typed.NOTHING.with(KNOWN, UNKNOWN);
            case Amount.Estimated(var dose, var sd) ->
                Typed.NOTHING
                        .with(KNOWN, ESTIMATED)
                        .with(MILLIGRAMS, milligrams(dose))
                        .with(SPREAD, Numbers.plain(sd));
            case Amount.Measured(var dose, var lot) ->
                Typed.NOTHING
                        .with(KNOWN, MEASURED)
                        .with(MILLIGRAMS, milligrams(dose))
                        .with(LOT, lot);
        };
    }

    private static String milligrams(Dose dose) {
        return Numbers.plain(dose.in(Salt.HYDROCHLORIDE).milligrams());
    }
}
