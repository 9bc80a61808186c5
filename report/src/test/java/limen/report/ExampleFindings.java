package limen.report;

import static limen.analysis.Direction.HIGHER_IS_BETTER;
import static limen.analysis.Direction.LOWER_IS_BETTER;
import static limen.analysis.Direction.NOT_STATED;
import static limen.report.Synthetic.exploratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import limen.analysis.BlindingIndex;
import limen.analysis.DataQuality;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.analysis.TrialFindings;
import limen.inference.Estimate;
import limen.inference.Stratum;

/// Invented findings to draw. No person stands behind any of these numbers.
public final class ExampleFindings {
    public static final Provenance PROVENANCE = new Provenance(
            "invented.csv",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "limen analyze invented.csv --out report --primary positive_affect --active AC --placebo PL",
            "0.1.0",
            "2026-11-21");

    static final Synthetic POSITIVE_AFFECT =
            exploratory("positive_affect", HIGHER_IS_BETTER, 9.3, 11, 18.4, 12.6, 19.6);

    private static final Synthetic INTENSITY = exploratory("intensity", NOT_STATED, 22, 12, 34, 31, 62);

    private ExampleFindings() {}

    /// Twenty outcomes, one of each finding at least, with everything that can be missing.
    static TrialFindings twenty() {
        return new TrialFindings(outcomes(), blinding(), quality(1));
    }

    static TrialFindings withoutPrimary() {
        return new TrialFindings(
                outcomes().stream().map(ExampleFindings::exploring).toList(), blinding(), quality(1));
    }

    static TrialFindings withoutGuesses() {
        var outcomes =
                synthetics().stream().map(Synthetic::withoutGuesses).limit(5).toList();
        return new TrialFindings(outcomes, List.of(), quality(1));
    }

    static TrialFindings withRepeatedSessions() {
        var outcomes = synthetics().stream()
                .map(Synthetic::withRepeatedSessions)
                .limit(6)
                .toList();
        var indices = new ArrayList<>(blinding());
        for (var session : List.of("w1s1", "w1s2", "w2s1", "w2s2")) {
            indices.addAll(blinding().stream()
                    .map(index -> new BlindingIndex(
                            session,
                            index.arm(),
                            index.kind(),
                            Estimate.normal(
                                    index.estimate().value(),
                                    2 * index.estimate().standardError()),
                            index.n() / 4))
                    .toList());
        }
        return new TrialFindings(outcomes, indices, quality(4));
    }

    static TrialFindings named(String name) {
        return new TrialFindings(
                List.of(
                        POSITIVE_AFFECT.named(name).as(Role.PRIMARY).analysed(),
                        POSITIVE_AFFECT.named(name + "2").analysed(),
                        INTENSITY.named(name + "3").as(Role.MANIPULATION_CHECK).analysed()),
                blinding(),
                quality(1));
    }

    static TrialFindings one() {
        return new TrialFindings(List.of(POSITIVE_AFFECT.analysed()), blinding(), quality(1));
    }

    private static OutcomeAnalysis exploring(OutcomeAnalysis o) {
        return o.role() == Role.PRIMARY ? POSITIVE_AFFECT.analysed() : o;
    }

    private static List<OutcomeAnalysis> outcomes() {
        var outcomes =
                new ArrayList<>(synthetics().stream().map(Synthetic::analysed).toList());
        outcomes.add(exploratory("rare <guess> & \"few\"", HIGHER_IS_BETTER, 4, 10, 11, 12, 12)
                .withTooFewIn(Stratum.PA));
        outcomes.add(exploratory("nobody_answered", HIGHER_IS_BETTER, 4, 10, 11, 12, 12)
                .notEstimable("nobody on placebo has a value"));
        outcomes.add(INTENSITY.as(Role.MANIPULATION_CHECK).analysed());
        return List.copyOf(outcomes);
    }

    private static List<Synthetic> synthetics() {
        var crowd = Map.of(Stratum.PP, 2000, Stratum.PA, 900, Stratum.AP, 900, Stratum.AA, 1000);
        var shown = new ArrayList<>(List.of(
                POSITIVE_AFFECT.as(Role.PRIMARY),
                exploratory("mood", HIGHER_IS_BETTER, 19.5, 55, 70, 59, 71),
                exploratory("energy", NOT_STATED, 19, 50, 62, 58, 74),
                exploratory("anxiety", LOWER_IS_BETTER, 8, 30, 28, 35, 36),
                exploratory("reaction_time", LOWER_IS_BETTER, 310, 1450, 1440, 1446, 1452)
                        .with(crowd),
                exploratory("spatial_planning", HIGHER_IS_BETTER, 0.8, 7.1, 7.2, 7.0, 7.3),
                exploratory("working-memory span", HIGHER_IS_BETTER, 1.4, 5.2, 5.5, 5.3, 5.4)));
        var names = List.of(
                "creativity",
                "focus",
                "temper",
                "wellbeing",
                "depression",
                "stress",
                "social_connectedness",
                "feature_match",
                "odd_one_out",
                "rotations",
                "verbal_reasoning");
        IntStream.range(0, names.size())
                .mapToObj(i -> exploratory(
                        names.get(i),
                        i == 4 || i == 5 ? LOWER_IS_BETTER : HIGHER_IS_BETTER,
                        4 + 3 * i,
                        40 + i,
                        40 + i + 0.4 * (4 + 3 * i),
                        40 + i + 0.02 * i * (4 + 3 * i),
                        40 + i + (0.45 - 0.03 * i) * (4 + 3 * i)))
                .forEach(shown::add);
        return shown;
    }

    private static List<BlindingIndex> blinding() {
        return List.of(
                index("active", BlindingIndex.Kind.BANG, 0.03, 0.104, 93),
                index("placebo", BlindingIndex.Kind.BANG, 0.43, 0.076, 140),
                index("all", BlindingIndex.Kind.JAMES, 0.43, 0.031, 233),
                index("all", BlindingIndex.Kind.CORRECT_GUESS_RATE, 0.635, 0.0315, 233));
    }

    private static BlindingIndex index(String arm, BlindingIndex.Kind kind, double value, double error, int n) {
        return new BlindingIndex(BlindingIndex.ALL, arm, kind, Estimate.normal(value, error), n);
    }

    private static DataQuality quality(int sessions) {
        return new DataQuality(
                4751,
                4720,
                31,
                233,
                sessions,
                233L * sessions,
                4,
                11,
                List.of("Decimal commas were read as points in 12 rows.", "The label “ac” was read as “AC”."));
    }
}
