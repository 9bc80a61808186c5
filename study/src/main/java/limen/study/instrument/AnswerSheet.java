package limen.study.instrument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.evidence.Answer;
import limen.evidence.Instrument;
import limen.evidence.Instrument.CriticalAnswer;
import limen.evidence.Item;
import limen.evidence.MissingItems;
import limen.evidence.Scoring;
import limen.study.instrument.Scored.Screen.Outcome;

/// The answers to one questionnaire, read as the instrument asks them.
record AnswerSheet(Instrument instrument, Map<String, Integer> answers) {
    AnswerSheet {
        answers = Map.copyOf(answers);
    }

    Scored scored() {
        var faults = faults();
        if (!faults.isEmpty()) {
            return new Scored.Refused(faults, critical());
        }
        return switch (instrument.scoring()) {
            case Scoring.Sum _ -> total(1);
            case Scoring.SumTimes(var factor) -> total(factor);
            case Scoring.MeanOfItems _ -> mean();
            case Scoring.AnyYes(var screen, var acute) -> screen(screen, acute);
            case Scoring.ItemWise _ -> new Scored.ItemWise(answers, missing(instrument.items()), critical());
        };
    }

    /// What cannot be, in sentences; empty if every answer can.
    List<String> faults() {
        var faults = new ArrayList<String>();
        answers.keySet().stream()
                .sorted()
                .filter(code -> instrument.item(code).isEmpty())
                .forEach(code -> faults.add("%s has no item %s; expected one of %s"
                        .formatted(instrument.id(), code, codes(instrument.items()))));
        for (var item : instrument.items()) {
            var answer = answers.get(item.code());
            if (answer != null && !accepts(item, answer)) {
                faults.add("%s, item %s: %d is no answer; expected %s"
                        .formatted(instrument.id(), item.code(), answer, expected(item.answer())));
            } else if (answer != null && answer != 0 && isNotAsked(item) && !isScreen()) {
                faults.add("%s, item %s: answered with %d, though it is not asked after these answers"
                        .formatted(instrument.id(), item.code(), answer));
            }
        }
        return faults;
    }

    /// The answer as it was chosen; 0 for an item that is not asked; none if it is missing or cannot be.
    Optional<Integer> answer(String code) {
        return instrument.item(code).flatMap(item -> {
            var answer = answers.get(code);
            if (answer != null) {
                return accepts(item, answer) ? Optional.of(answer) : Optional.empty();
            }
            return isNotAsked(item) ? Optional.of(0) : Optional.empty();
        });
    }

    List<CriticalAnswer> critical() {
        return instrument.critical().stream()
                .filter(critical -> answer(critical.item()).orElse(Integer.MIN_VALUE) >= critical.atLeast())
                .toList();
    }

    private Scored total(int factor) {
        var items = instrument.scoredItems();
        var values = values(items);
        if (!isEnough(items.size() - values.size())) {
            return incomplete();
        }
        var sum = values.stream().mapToInt(Integer::intValue).sum();
        var whole = Math.round((double) sum * items.size() / values.size());
        return score((double) whole * factor, values.size());
    }

    private Scored mean() {
        var items = instrument.scoredItems();
        var values = values(items);
        return isEnough(items.size() - values.size())
                ? score(values.stream().mapToInt(Integer::intValue).average().orElseThrow(), values.size())
                : incomplete();
    }

    private Scored score(double total, int answered) {
        var band = instrument.bands().stream()
                .filter(range -> range.holds(total))
                .findFirst()
                .orElse(null);
        var prorated = answered < instrument.scoredItems().size();
        return new Scored.Score(total, answered, prorated, band, critical());
    }

    private Scored incomplete() {
        return new Scored.Incomplete(missing(needed()), instrument.missing(), critical());
    }

    private Scored screen(List<String> screen, String acute) {
        var isPositive = screen.stream().anyMatch(code -> answer(code).orElse(1) > 0);
        var isAcute = answer(acute).orElse(0) > 0;
        var outcome = isAcute ? Outcome.ACUTE : isPositive ? Outcome.POSITIVE : Outcome.NEGATIVE;
        return new Scored.Screen(outcome, missing(instrument.items()), critical());
    }

    /// A question that decides whether others are asked cannot be stood in for by their mean.
    private boolean isEnough(int missing) {
        if (missing == 0) {
            return missing(needed()).isEmpty();
        }
        return switch (instrument.missing()) {
            case MissingItems.NoneAllowed _, MissingItems.EachAlone _ -> false;
            case MissingItems.Prorate(var most) ->
                missing <= most
                        && missing < instrument.scoredItems().size()
                        && missing(needed()).size() == missing;
        };
    }

    /// The scored items, and those that decide whether a scored item is asked.
    private List<Item> needed() {
        var codes = new LinkedHashSet<String>();
        for (var item : instrument.scoredItems()) {
            if (item.skip() != null) {
                codes.addAll(item.skip().items());
            }
            codes.add(item.code());
        }
        return instrument.items().stream()
                .filter(item -> codes.contains(item.code()))
                .toList();
    }

    private List<String> missing(List<Item> items) {
        return items.stream()
                .map(Item::code)
                .filter(code -> answer(code).isEmpty())
                .toList();
    }

    private List<Integer> values(List<Item> items) {
        return items.stream().flatMap(item -> value(item).stream()).toList();
    }

    private Optional<Integer> value(Item item) {
        return answer(item.code()).map(answer -> answers.containsKey(item.code()) ? counted(item, answer) : 0);
    }

    private static int counted(Item item, int answer) {
        return item.reverse()
                ? item.choice()
                        .map(choice -> choice.lowest() + choice.highest() - answer)
                        .orElseThrow()
                : answer;
    }

    private boolean isNotAsked(Item item) {
        var skip = item.skip();
        return skip != null
                && skip.items().stream()
                        .allMatch(code -> Integer.valueOf(skip.value()).equals(answers.get(code)));
    }

    /// A yes in a screen is heard even where the question should not have been asked.
    private boolean isScreen() {
        return instrument.scoring() instanceof Scoring.AnyYes;
    }

    private static boolean accepts(Item item, int answer) {
        return switch (item.answer()) {
            case Answer.Choice(var options) -> options.stream().anyMatch(option -> option.value() == answer);
            case Answer.Analogue line -> answer >= line.lowest() && answer <= line.highest();
            case Answer.Amount amount -> answer >= amount.lowest() && answer <= amount.highest();
            case Answer.ClockTime _ -> answer >= 0 && answer < 24 * 60;
            case Answer.Symptoms _ -> false;
        };
    }

    private static String expected(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var options) ->
                "one of "
                        + options.stream()
                                .map(option -> String.valueOf(option.value()))
                                .sorted()
                                .collect(Collectors.joining(", "));
            case Answer.Analogue line -> "%d to %d".formatted(line.lowest(), line.highest());
            case Answer.Amount amount -> "%.0f to %.0f %s".formatted(amount.lowest(), amount.highest(), amount.unit());
            case Answer.ClockTime _ -> "minutes after midnight, 0 to 1439";
            case Answer.Symptoms _ -> "symptoms by their names, as observations";
        };
    }

    private static String codes(List<Item> items) {
        return items.stream().map(Item::code).collect(Collectors.joining(", "));
    }
}
