package limen.evidence.claim;

import java.util.ArrayList;
import java.util.List;
import limen.evidence.Decimals;
import limen.evidence.claim.BodyOfEvidence.Studies;
import org.jspecify.annotations.Nullable;

/// The rules by which the register grades, each step explained.
///
/// Nothing starts at *none*. Studies without a blinded comparison count one step, *very low*. A blinded randomised
/// trial starts at *high* and loses one step for each of: bias (guesses), inconsistency, indirectness, imprecision,
/// publication bias. A trial that was done is never less than *very low*.
public final class Grading {
    /// Above this share of right guesses blinding was not kept.
    public static final double HIGHEST_GUESS_RATE = 0.6;

    /// Above this value of Bang's index blinding was not kept.
    public static final double HIGHEST_BANG = 0.3;

    /// Fewer people than this are imprecise.
    public static final int LEAST_PARTICIPANTS = 100;

    /// A grade and how it came about.
    ///
    /// @param steps in order, the start first
    public record Graded(Grade grade, List<Step> steps) {
        public Graded {
            steps = List.copyOf(steps);
        }
    }

    /// One step.
    ///
    /// @param reason one sentence without a full stop
    /// @param after the grade after it
    public record Step(String reason, Grade after) {}

    private Grading() {}

    /// The grade of what there is.
    public static Graded of(BodyOfEvidence evidence) {
        return switch (evidence) {
            case BodyOfEvidence.Nothing _ -> start("there is no study", Grade.NONE);
            case Studies studies ->
                switch (studies.design()) {
                    case UNCONTROLLED -> start("studies without a comparison count one step", Grade.VERY_LOW);
                    case OBSERVATIONAL ->
                        start("studies of groups that formed themselves count one step", Grade.VERY_LOW);
                    case RANDOMISED_OPEN ->
                        start("everybody knew what they got, which counts as no control: one step", Grade.VERY_LOW);
                    case RANDOMISED_BLINDED -> trial(studies);
                };
        };
    }

    private static Graded start(String reason, Grade grade) {
        return new Graded(grade, List.of(new Step(reason, grade)));
    }

    private static Graded trial(Studies studies) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("a blinded randomised trial starts high", Grade.HIGH));
        for (var fault : faults(studies)) {
            var before = steps.getLast().after();
            var after = before == Grade.VERY_LOW ? before : before.down();
            steps.add(new Step(fault, after));
        }
        return new Graded(steps.getLast().after(), steps);
    }

    private static List<String> faults(Studies studies) {
        var faults = new ArrayList<String>();
        add(faults, bias(studies));
        add(faults, studies.consistent() ? null : "inconsistency: the studies do not agree");
        add(faults, studies.exactRegimen() ? null : "indirectness: another dose, another drug, or with therapy");
        add(faults, imprecision(studies));
        add(faults, studies.publicationBias() ? "publication bias: studies seem to be missing" : null);
        return faults;
    }

    private static void add(List<String> faults, @Nullable String fault) {
        if (fault != null) {
            faults.add(fault);
        }
    }

    private static @Nullable String bias(Studies studies) {
        var rate = studies.correctGuessRate();
        var bang = studies.bang();
        if (rate != null && rate > HIGHEST_GUESS_RATE) {
            return "bias: %s of the guesses were right, above %s"
                    .formatted(Decimals.print(rate), Decimals.print(HIGHEST_GUESS_RATE));
        }
        if (bang != null && bang > HIGHEST_BANG) {
            return "bias: Bang's index was %s, above %s".formatted(Decimals.print(bang), Decimals.print(HIGHEST_BANG));
        }
        return rate == null && bang == null ? "bias: whether blinding was kept was not measured" : null;
    }

    private static @Nullable String imprecision(Studies studies) {
        if (studies.participants() < LEAST_PARTICIPANTS) {
            return "imprecision: %d people, fewer than %d".formatted(studies.participants(), LEAST_PARTICIPANTS);
        }
        return studies.intervalHoldsZero() ? "imprecision: the interval holds zero" : null;
    }
}
