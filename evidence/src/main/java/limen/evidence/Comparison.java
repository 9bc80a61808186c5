package limen.evidence;

import java.util.Set;

/// OBSERVATION COMPARATOR VALUE: the atom of the rule language.
public record Comparison(Reading reading, Comparator comparator, Operand operand) {
    private static final Set<Comparator> OF_NUMBERS =
            Set.of(Comparator.AT_LEAST, Comparator.ABOVE, Comparator.AT_MOST, Comparator.BELOW);

    public Comparison {
        var fits = switch (operand) {
            case Operand.Threshold _ -> OF_NUMBERS.contains(comparator);
            case Operand.Words(var words) ->
                comparator == Comparator.IN || (comparator == Comparator.EQUAL && words.size() == 1);
            case Operand.Nothing _ -> comparator == Comparator.ANY;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot compare with %s; numbers take >=, >, <= or <, words = or in"
                            .formatted(comparator.sign(), operand));
        }
    }
}
