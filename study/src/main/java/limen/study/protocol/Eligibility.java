package limen.study.protocol;

/// What is asked beyond the reviewed eligibility rules, and how often screening is repeated.
///
/// @param pregnancyTest whether a negative test is needed before each period, from people who can become pregnant
/// @param baselineEcho whether a heart ultrasound is read before the first dose
public record Eligibility(boolean pregnancyTest, boolean baselineEcg, boolean baselineEcho) {}
