package limen.analysis;

import limen.inference.Estimate;

/// Look-ups in findings, for tests.
final class Found {
    private Found() {}

    static OutcomeAnalysis outcome(TrialFindings findings, String name) {
        return findings.outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no outcome " + name));
    }

    static CapsuleEffect.Estimated capsule(TrialFindings findings, String name) {
        return (CapsuleEffect.Estimated) outcome(findings, name).capsule();
    }

    static Belief.Separated belief(TrialFindings findings, String name) {
        return (Belief.Separated) outcome(findings, name).belief();
    }

    static Coefficient coefficient(TrialFindings findings, String name, String model, String term) {
        var coefficients = model.equals(Model.WITHOUT_GUESS.code())
                ? capsule(findings, name).coefficients()
                : belief(findings, name).coefficients();
        return coefficients.stream()
                .filter(c -> c.model().code().equals(model) && c.term().code().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no term " + term));
    }

    static Estimate contrast(TrialFindings findings, String name, String code) {
        return planned(findings, name, code).difference();
    }

    static StratumContrast planned(TrialFindings findings, String name, String code) {
        return belief(findings, name).contrasts().stream()
                .filter(c -> c.contrast().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no contrast " + code));
    }

    static Estimate blinding(TrialFindings findings, String scope, String arm, String index) {
        return findings.blinding().stream()
                .filter(b -> b.scope().equals(scope)
                        && b.arm().equals(arm)
                        && b.kind().code().equals(index))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no index " + index))
                .estimate();
    }
}
