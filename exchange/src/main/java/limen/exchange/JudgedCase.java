package limen.exchange;

import limen.safety.Judgement;

/// A case and what the rules say about it.
public record JudgedCase(VerdictCase given, Judgement judgement) {}
