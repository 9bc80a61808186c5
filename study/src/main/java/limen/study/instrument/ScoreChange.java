package limen.study.instrument;

import java.util.Optional;
import limen.evidence.Instrument;

/// How a score differs from the one before.
///
/// @param points now minus before; whether more is better depends on the instrument
public record ScoreChange(double points, Size size) {
    /// How a change compares with the smallest one that is known to mean something.
    public enum Size {
        /// No such change is known for this instrument.
        UNKNOWN,
        /// Smaller: it may be nothing but the way such scores waver.
        SMALLER,
        /// At least as large.
        REACHED
    }

    /// The change between two scores of one instrument; none if one of them is no score.
    public static Optional<ScoreChange> between(Instrument instrument, Scored before, Scored now) {
        return before instanceof Scored.Score earlier && now instanceof Scored.Score later
                ? Optional.of(of(instrument, later.total() - earlier.total()))
                : Optional.empty();
    }

    private static ScoreChange of(Instrument instrument, double points) {
        var known = instrument.change();
        if (known == null) {
            return new ScoreChange(points, Size.UNKNOWN);
        }
        return new ScoreChange(points, Math.abs(points) >= known.points() ? Size.REACHED : Size.SMALLER);
    }
}
