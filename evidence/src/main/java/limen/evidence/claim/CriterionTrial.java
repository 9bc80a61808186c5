package limen.evidence.claim;

import java.util.ArrayList;
import java.util.List;
import limen.evidence.Decimals;
import limen.evidence.claim.Criterion.ByStudy;
import limen.evidence.claim.StudySummary.Design;
import limen.evidence.claim.StudySummary.Exposure;

/// One criterion tried on one study: first whether the study could decide at all, then what it says.
final class CriterionTrial {
    private final ByStudy criterion;
    private final StudySummary study;
    private final List<String> kept = new ArrayList<>();
    private final List<String> lacks = new ArrayList<>();

    CriterionTrial(ByStudy criterion, StudySummary study) {
        this.criterion = criterion;
        this.study = study;
    }

    Tried result() {
        outcome();
        exposure();
        expect(
                study.design() == Design.RANDOMISED_BLINDED,
                "it was drawn by lot and blinded",
                "it was not both drawn by lot and blinded");
        expect(
                study.participants() >= criterion.leastParticipants(),
                "it had %d people, of at least %d".formatted(study.participants(), criterion.leastParticipants()),
                "it had %d people; at least %d are asked for"
                        .formatted(study.participants(), criterion.leastParticipants()));
        blinding();
        return lacks.isEmpty() ? decided() : new Tried.CannotTell(lacks);
    }

    private void outcome() {
        expect(
                criterion.outcomes().stream().anyMatch(study.outcome()::equalsIgnoreCase),
                "%s speaks to the claim".formatted(study.outcome()),
                "it measured %s; the claim needs one of %s"
                        .formatted(study.outcome(), String.join(", ", criterion.outcomes())));
    }

    private void exposure() {
        expect(
                study.exposure() == Exposure.REPEATED_LOW_DOSES && !study.withTherapy(),
                "it was about repeated low doses without therapy",
                "it was about something else than repeated low doses without therapy");
    }

    private void blinding() {
        var rate = study.correctGuessRate();
        var bang = study.bang();
        if (rate == null || bang == null) {
            lacks.add("whether people guessed their capsule was not fully measured");
            return;
        }
        var measured = "%s of the guesses were right, and Bang's index was %s"
                .formatted(Decimals.print(rate), Decimals.print(bang));
        expect(
                rate <= criterion.highestGuessRate() && bang <= criterion.highestBang(),
                measured,
                "%s; at most %s and %s count as blinded"
                        .formatted(
                                measured,
                                Decimals.print(criterion.highestGuessRate()),
                                Decimals.print(criterion.highestBang())));
    }

    private Tried decided() {
        var smallest = study.smallestEffect();
        if (smallest == null) {
            return new Tried.CannotTell(List.of("no smallest effect that matters was agreed beforehand"));
        }
        var interval = "the interval is %s to %s, and %s is the smallest effect that matters"
                .formatted(Decimals.print(study.lower()), Decimals.print(study.upper()), Decimals.print(smallest));
        return switch (study.finding()) {
            case HARM_SIGNAL -> notMet("it found a sign of harm");
            case BELIEF_EXPLAINS -> notMet("what people believed explains the difference");
            case NO_DIFFERENCE -> notMet("it found no difference that matters");
            case CANNOT_TELL -> new Tried.CannotTell(List.of("the study itself cannot tell", interval));
            case BEYOND_BELIEF ->
                study.lower() > smallest
                        ? new Tried.Met(and(interval))
                        : study.upper() <= smallest
                                ? notMet(interval)
                                : new Tried.CannotTell(List.of(interval, "effects on both sides of it fit"));
        };
    }

    private Tried notMet(String reason) {
        return new Tried.NotMet(and(reason));
    }

    private List<String> and(String reason) {
        var all = new ArrayList<>(kept);
        all.add(reason);
        return all;
    }

    private void expect(boolean holds, String keeps, String fault) {
        (holds ? kept : lacks).add(holds ? keeps : fault);
    }
}
