package limen.inference.mixed;

/// What came of fitting a model: the fit, or why the rows cannot tell.
public sealed interface MixedResult permits MixedFit, Undetermined {}
