package limen.inference.discrete;

import java.util.Optional;

/// What the posterior says.
public sealed interface PosteriorAnswer {
    record Told(DiscretePosterior posterior) implements PosteriorAnswer {}

    /// No answer.
    ///
    /// @param diagnostics of the last attempt, where there was one
    record NotTold(CannotTell reason, Optional<NodeDiagnostics> diagnostics) implements PosteriorAnswer {}
}
