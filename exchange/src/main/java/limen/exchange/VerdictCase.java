package limen.exchange;

import limen.evidence.Context;
import limen.evidence.Mode;
import limen.safety.Observations;

/// One case for the safety rules: what was observed, when, and under whose eyes.
public record VerdictCase(String id, Context context, Mode mode, Observations observations) {}
