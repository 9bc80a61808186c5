package limen.inference.mixed;

/// In what people may differ from each other, normally distributed around the fixed effects.
public sealed interface RandomEffects {
    /// In nothing: every row is an answer to the same line.
    record None() implements RandomEffects {}

    /// In their level.
    record Intercept() implements RandomEffects {}

    /// In their level and in the coefficient of one term, with any correlation of the two.
    ///
    /// @param term index of the fixed term whose coefficient varies
    record InterceptAndSlope(int term) implements RandomEffects {
        public InterceptAndSlope {
            if (term < 0) {
                throw new IllegalArgumentException("term is %d; expected the index of a term, >= 0".formatted(term));
            }
        }
    }
}
