package limen.safety;

import java.math.BigDecimal;
import java.time.Duration;
import limen.evidence.Comparison;
import limen.evidence.Operand;
import limen.evidence.Reading;
import org.jspecify.annotations.Nullable;

/// One comparison, ready to be asked of observed values.
final class Question {
    private final Comparison comparison;
    private final Catalogue catalogue;
    private final String name;
    private final Grid grid;
    private final @Nullable BigDecimal threshold;
    /// What it needs where that is not known.
    private final Answer.Open missing;

    Question(Comparison comparison, Catalogue catalogue) {
        this.comparison = comparison;
        this.catalogue = catalogue;
        this.name = comparison.reading().observation();
        this.grid = catalogue.grid(name);
        this.threshold = comparison.operand() instanceof Operand.Threshold limit ? grid.decimal(limit.value()) : null;
        this.missing = new Answer.Open(catalogue.label(name) + when(comparison.reading()));
    }

    Comparison comparison() {
        return comparison;
    }

    /// The observation that it looks at.
    String name() {
        return name;
    }

    /// Whether it holds for any value under its name.
    Answer ask(Observations observations) {
        var values = observations.of(name);
        if (values.isEmpty()) {
            return whenNobodyLooked();
        }
        Answer answer = new Answer.Fails();
        for (var observed : values) {
            answer = answer.or(ask(observed));
        }
        return answer;
    }

    /// Whether the comparison holds now.
    Answer ask(Observed observed) {
        return ask(observed.now(), observed);
    }

    /// Whether it holds now and has held for that long without a break.
    Answer ask(Observed observed, @Nullable Duration sustained) {
        var now = ask(observed);
        return sustained == null || !now.holds() ? now : hasLasted(observed, sustained);
    }

    /// What is compared: the number itself, or how far it moved; null if that is not known, or no
    /// number.
    @Nullable
    BigDecimal compared(Value now, Observed observed) {
        return switch (comparison.reading().of()) {
            case NOW -> now instanceof Value.Number number ? grid.decimal(number.value()) : null;
            case PREVIOUS -> observed.previous() instanceof Value.Number number ? grid.decimal(number.value()) : null;
            case RISE_FROM_BASELINE -> rise(now, observed.baseline());
            case RISE_FROM_PREVIOUS -> rise(now, observed.previous());
        };
    }

    private @Nullable BigDecimal rise(Value now, @Nullable Value then) {
        return now instanceof Value.Number after && then instanceof Value.Number before
                ? grid.difference(after.value(), before.value())
                : null;
    }

    private Answer ask(Value now, Observed observed) {
        return switch (comparison.operand()) {
            case Operand.Nothing _ -> new Answer.Holds();
            case Operand.Threshold _ -> {
                var number = compared(now, observed);
                yield number == null ? missing : Answer.of(isBeyond(number));
            }
            case Operand.Words words -> {
                var word = word(now, observed);
                yield word == null ? missing : Answer.of(words.words().contains(word));
            }
        };
    }

    private boolean isBeyond(BigDecimal number) {
        var order = number.compareTo(threshold);
        return switch (comparison.comparator()) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
            case EQUAL, IN, ANY -> throw new IllegalStateException("No threshold goes with " + comparison);
        };
    }

    private @Nullable String word(Value now, Observed observed) {
        var value = switch (comparison.reading().of()) {
            case NOW -> now;
            case PREVIOUS -> observed.previous();
            case RISE_FROM_BASELINE, RISE_FROM_PREVIOUS -> null;
        };
        return value instanceof Value.Word word ? word.word() : null;
    }

    private Answer hasLasted(Observed observed, Duration sustained) {
        var lasted = Duration.ZERO;
        for (var earlier : observed.earlier()) {
            if (!ask(earlier.value(), observed).holds()) {
                return new Answer.Fails();
            }
            lasted = earlier.ago();
            if (lasted.compareTo(sustained) >= 0) {
                return new Answer.Holds();
            }
        }
        return new Answer.Open("to know whether \"%s\" has lasted for %s, and %s are known"
                .formatted(catalogue.label(name), Catalogue.duration(sustained), Catalogue.duration(lasted)));
    }

    /// A sign that nobody reported is not there; a number or trait that nobody looked at is not
    /// known.
    private Answer whenNobodyLooked() {
        return switch (comparison.operand()) {
            case Operand.Nothing _ -> new Answer.Holds();
            case Operand.Words(var words) when words.contains("yes") -> new Answer.Fails();
            case Operand.Words _, Operand.Threshold _ -> missing;
        };
    }

    private static String when(Reading reading) {
        return switch (reading.of()) {
            case NOW -> "";
            case RISE_FROM_BASELINE -> " before the first dose";
            case RISE_FROM_PREVIOUS, PREVIOUS -> " last time";
        };
    }
}
