package limen.safety;

import limen.evidence.Rule;

/// A rule that could neither match nor be ruled out, because something that it needs is not known.
///
/// The rule is silent. That is no answer: whoever asked must find out what is missing and ask
/// again.
///
/// @param missing what is needed, "upper blood pressure (systolic) before the first dose"
public record Unanswered(Rule rule, String missing) {}
