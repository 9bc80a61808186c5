package limen.report.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import limen.analysis.Direction;
import limen.analysis.Draw;
import limen.analysis.ItemRange;
import limen.analysis.PersonAnalysis;
import limen.analysis.PersonEvidence;
import limen.analysis.PersonGuesses;
import limen.analysis.SeriesPlan;
import limen.analysis.SetsAnalysis;
import limen.analysis.SmallestEffect;
import limen.analysis.StudyAnalysis;
import limen.analysis.StudyEvidence;
import limen.inference.hierarchy.DayScore;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.hierarchy.PersonSeries;
import limen.inference.hierarchy.StudySeries;
import limen.inference.series.Likelihood;
import limen.inference.series.Series;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesPosterior;
import limen.report.ExampleFindings;
import org.jspecify.annotations.Nullable;

/// Invented days, and their pages.
public final class ExampleDays {
    static final String HOSTILE = "<b onclick=\"x()\">&P</b>";

    private ExampleDays() {}

    static SeriesPlan plan(Direction direction) {
        return new SeriesPlan(
                ItemRange.ZERO_TO_TEN, Likelihood.STATIONARY, new SmallestEffect.InOutcomeUnits(0.5), direction);
    }

    /// Every third day active; every eleventh without an answer.
    static Series days(int count, double effect, double noise) {
        var random = new SplittableRandom(11);
        return Series.derived(
                IntStream.rangeClosed(1, count).asDoubleStream().toArray(),
                IntStream.range(0, count)
                        .mapToDouble(day -> day % 3 == 0 ? 1 : 0)
                        .toArray(),
                IntStream.range(0, count)
                        .mapToDouble(day -> day % 11 == 10
                                ? Double.NaN
                                : 5 + (day % 3 == 0 ? effect : 0) + noise * random.nextGaussian())
                        .toArray());
    }

    static String person(Series series, Direction direction, Draw draw) {
        return person(series, direction, draw, null);
    }

    static String person(Series series, Direction direction, Draw draw, @Nullable PersonGuesses guesses) {
        var plan = plan(direction);
        var analysis = PersonAnalysis.of(series, plan);
        var evidence = switch (analysis.answer()) {
            case SeriesPosterior posterior -> PersonEvidence.of(posterior, 0.5, draw, new SplittableRandom(1), 199);
            case SeriesAnswer.Refused _ -> null;
        };
        return PersonPage.html(analysis, evidence, guesses, plan, List.of("A note."), ExampleFindings.PROVENANCE);
    }

    static StudySeries people(int count, int days, double effect) {
        var random = new SplittableRandom(12);
        return new StudySeries(IntStream.range(0, count)
                .mapToObj(person -> new PersonSeries(
                        person == 0 ? HOSTILE : "Participant-%03d".formatted(person),
                        IntStream.range(0, days)
                                .mapToObj(day -> new DayScore(
                                        day,
                                        day % 2 == 0,
                                        (day - days / 2.0) / 7,
                                        5 + (day % 2 == 0 ? effect : 0) + random.nextGaussian()))
                                .toList()))
                .toList());
    }

    static String study(StudySeries series, Direction direction) {
        var plan = plan(direction);
        var analysis = StudyAnalysis.of(series, plan);
        var evidence = switch (analysis.result()) {
            case HierarchicalPosterior posterior -> StudyEvidence.of(series, posterior, plan);
            case HierarchicalResult.NotEstimable _ -> null;
        };
        return StudyPage.html(analysis, evidence, plan, List.of(), ExampleFindings.PROVENANCE);
    }

    static String sets(int count) {
        var plan = plan(Direction.HIGHER_IS_BETTER);
        var sets = new ArrayList<SetsAnalysis.Named>();
        for (var set = 0; set < count; set++) {
            var series = days(set % 7 == 6 ? 8 : 40, -0.5 + set % 5, 1);
            sets.add(new SetsAnalysis.Named(set == 0 ? HOSTILE : "set " + set, PersonAnalysis.of(series, plan)));
        }
        return SetsPage.html(new SetsAnalysis(sets), plan, List.of(), ExampleFindings.PROVENANCE);
    }

    /// One page of every kind.
    public static Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        pages.put("days-person", person(days(60, 0.4, 1.2), Direction.HIGHER_IS_BETTER, new Draw.NotTold()));
        pages.put("days-harm", person(days(400, -2, 0.8), Direction.HIGHER_IS_BETTER, new Draw.NotTold()));
        pages.put("days-none", person(days(200, 0, 0.5), Direction.NOT_STATED, new Draw.NotTold()));
        pages.put("days-few", person(days(6, 1, 1), Direction.NOT_STATED, new Draw.NotTold()));
        pages.put("days-study", study(people(12, 20, 0.3), Direction.LOWER_IS_BETTER));
        pages.put("days-sets", sets(20));
        pages.put("days-many-sets", sets(120));
        return pages;
    }
}
