package limen.analysis.person;

import java.util.Optional;
import limen.evidence.Answer;
import limen.evidence.Instrument;
import limen.evidence.Instruments;
import limen.evidence.Scoring;

/// From where to where an outcome can run, in its points.
public record OutcomeScale(double lowest, double highest) {
    public double width() {
        return highest - lowest;
    }

    /// Of a source as protocols name it, `WHO-5` or `LIMEN-DAY.mood`; nothing for a task, which has no
    /// ends.
    public static Optional<OutcomeScale> of(String source) {
        var parts = source.split("\\.", 2);
        var instrument = Instruments.find(parts[0]);
        return parts.length == 2
                ? instrument.flatMap(found -> found.item(parts[1])).flatMap(item -> of(item.answer()))
                : instrument.flatMap(OutcomeScale::total);
    }

    private static Optional<OutcomeScale> of(Answer answer) {
        return switch (answer) {
            case Answer.Analogue line -> Optional.of(new OutcomeScale(line.lowest(), line.highest()));
            case Answer.Amount amount -> Optional.of(new OutcomeScale(amount.lowest(), amount.highest()));
            case Answer.Choice _, Answer.ClockTime _, Answer.Symptoms _ -> Optional.empty();
        };
    }

    private static Optional<OutcomeScale> total(Instrument instrument) {
        var choices = instrument.scoredItems().stream()
                .flatMap(item -> item.choice().stream())
                .toList();
        double lowest = choices.stream().mapToInt(Answer.Choice::lowest).sum();
        double highest = choices.stream().mapToInt(Answer.Choice::highest).sum();
        if (highest <= lowest) {
            return Optional.empty();
        }
        return switch (instrument.scoring()) {
            case Scoring.Sum _ -> Optional.of(new OutcomeScale(lowest, highest));
            case Scoring.SumTimes(var factor) -> Optional.of(new OutcomeScale(lowest * factor, highest * factor));
            case Scoring.MeanOfItems _ ->
                Optional.of(new OutcomeScale(lowest / choices.size(), highest / choices.size()));
            case Scoring.AnyYes _, Scoring.ItemWise _ -> Optional.empty();
        };
    }
}
