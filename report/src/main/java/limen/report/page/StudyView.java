package limen.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import limen.analysis.Direction;
import limen.analysis.SeriesPlan;
import limen.analysis.StudyAnalysis;
import limen.analysis.StudyEvidence;
import limen.inference.hierarchy.Diagnostics;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.hierarchy.PersonEffect;
import limen.report.Provenance;
import limen.report.figure.EffectFigure;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Forest;
import limen.report.figure.Markup;
import limen.report.words.Likely;
import limen.report.words.Moments;
import limen.report.words.Numbers;
import limen.report.words.Words;
import org.jspecify.annotations.Nullable;

/// Everything that the template of several people's days places.
public record StudyView(
        StudyAnalysis analysis,
        @Nullable StudyEvidence evidence,
        SeriesPlan plan,
        List<String> notes,
        Provenance provenance) {
    /// Beyond it a number of people says no more than that it is far away.
    private static final double TOO_MANY_PEOPLE = 1e6;
    /// Above it, importance weights cannot be trusted.
    private static final double LARGEST_K = 0.7;

    private static final int MOST_ROWS = 500;

    public StudyView {
        notes = List.copyOf(notes);
    }

    /// One person in the table.
    public record Row(String id, String days, String effect, String interval, String above) {}

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtestudyGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    public Markup glyph() {
        return FindingGlyph.of(analysis.kind());
    }

    public String heading() {
        return Words.heading(analysis.kind());
    }

    /// The finding's sentence, without what the heading has just said.
    public String sentence() {
        var start = "These data cannot tell. ";
        return analysis.sentence().startsWith(start)
                ? analysis.sentence().substring(start.length())
                : analysis.sentence();
    }

    public List<String> chips() {
        var series = analysis.series();
        var chips = new ArrayList<>(List.of(
                Words.people(series.people().size()),
                Numbers.count(series.answered()) + " days with an answer",
                Numbers.count(series.answered(true)) + " of them active"));
        if (series.missing() > 0) {
            chips.add(Numbers.count(series.missing()) + " without an answer");
        }
        chips.add("item from " + PlanWords.range(plan));
        chips.add(PlanWords.direction(plan.direction()));
        return List.copyOf(chips);
    }

    public boolean isAnalysed() {
        return analysis.result() instanceof HierarchicalPosterior;
    }

    private HierarchicalPosterior posterior() {
        return switch (analysis.result()) {
            case HierarchicalPosterior posterior -> posterior;
            case HierarchicalResult.NotEstimable _ -> throw new IllegalStateException("there is no posterior");
        };
    }

    private StudyEvidence beside() {
        return Objects.requireNonNull(evidence);
    }

    private Numbers numbers() {
        return Numbers.forSpread(posterior().spread().residual().mean());
    }

    /// What the days say of harm, before anything else about the effect.
    public List<String> harm() {
        var said = new ArrayList<String>();
        if (plan.direction() == Direction.NOT_STATED) {
            said.add(
                    "Nobody stated which way of this item is the worse one, so no harm could have been called here. State it before the next look.");
        } else if (isAnalysed()) {
            var harmed = posterior().people().stream()
                    .filter(PersonEffect::isOwn)
                    .filter(this::isHarmed)
                    .count();
            said.add(
                    "By the model it is %s that the active capsule makes days worse on average. People whose own interval lies wholly on the worse side: %s of %s."
                            .formatted(
                                    Likely.words(worse()),
                                    Numbers.count(harmed),
                                    Numbers.count(posterior().people().size())));
        } else {
            said.add("Without an analysis, nothing is known of harm either.");
        }
        said.add(
                "One item says nothing about the body: pressure, pulse, sleep, medicines and whatever else happened are not in this table.");
        return List.copyOf(said);
    }

    private double worse() {
        var above = posterior().population().active().above(0);
        return plan.direction() == Direction.LOWER_IS_BETTER ? above : 1 - above;
    }

    private boolean isHarmed(PersonEffect person) {
        var effect = person.effect().summary();
        return plan.direction() == Direction.LOWER_IS_BETTER ? effect.lower() > 0 : effect.upper() < 0;
    }

    /// Everybody's effect, the worse end first.
    public Forest forest() {
        var posterior = posterior();
        var worstFirst =
                Comparator.comparingDouble((Forest.Line line) -> line.effect().mean());
        var lines = posterior.people().stream()
                .map(person -> new Forest.Line(
                        person.id(),
                        person.effect().summary(),
                        person.isOwn() ? Forest.Line.Kind.OWN : Forest.Line.Kind.LENT))
                .sorted(plan.direction() == Direction.LOWER_IS_BETTER ? worstFirst.reversed() : worstFirst)
                .toList();
        return Forest.of(
                List.of(
                        new Forest.Line(
                                "on average", posterior.population().active().summary(), Forest.Line.Kind.OWN),
                        new Forest.Line(
                                "a new person",
                                posterior.population().newPerson().summary(),
                                Forest.Line.Kind.LENT)),
                lines,
                beside().smallestEffect());
    }

    public Markup effectFigure() {
        return EffectFigure.of("effect-title", posterior().population().active(), beside().smallestEffect())
                .drawn();
    }

    public String smallest() {
        return PlanWords.smallestEffect(plan, beside().smallestEffect(), numbers());
    }

    /// What the posterior says of the average effect, a sentence each.
    public List<String> probabilities() {
        var population = posterior().population();
        var spread = posterior().spread();
        var numbers = numbers();
        var smallest = beside().smallestEffect();
        return List.of(
                "Active days against other days, on average over people: %s points."
                        .formatted(SummaryRow.spoken(population.active().summary(), numbers)),
                "That the average effect is above 0 is %s; below, %s."
                        .formatted(
                                Likely.words(population.active().above(0)),
                                Likely.words(population.active().cumulative(0))),
                "That it is too small to matter, less than %s points either way, is %s."
                        .formatted(
                                numbers.inSentence(smallest),
                                Likely.words(population.active().within(smallest))),
                "People differ: their effects spread by %s points (standard deviation). For a person nobody has measured, anything from %s would not surprise."
                        .formatted(
                                SummaryRow.spoken(spread.active().summary(), numbers),
                                SummaryRow.spokenInterval(population.newPerson().summary(), numbers)));
    }

    /// The average effect under half, the stated and double the prior spreads.
    public List<SummaryRow> sensitivity() {
        var numbers = numbers();
        var rows = new ArrayList<SummaryRow>();
        var halved = beside().halved();
        var doubled = beside().doubled();
        rows.add(
                halved == null
                        ? SummaryRow.missing("Half as wide", "gave no answer")
                        : SummaryRow.of("Half as wide", "every spread halved", halved, numbers));
        rows.add(SummaryRow.of(
                "As stated", "see below", posterior().population().active().summary(), numbers));
        rows.add(
                doubled == null
                        ? SummaryRow.missing("Twice as wide", "gave no answer")
                        : SummaryRow.of("Twice as wide", "every spread doubled", doubled, numbers));
        return List.copyOf(rows);
    }

    public String needed() {
        var people = beside().peopleNeeded();
        var smallest = numbers().inSentence(beside().smallestEffect());
        if (people > TOO_MANY_PEOPLE) {
            return "No number of people like these that anybody could study would tell an average effect of %s points from none."
                    .formatted(smallest);
        }
        return people <= posterior().people().size()
                ? "These people were enough to tell an average effect of %s points from none.".formatted(smallest)
                : "To tell an average effect of %s points from none, %s people with as many days as these would have been needed; these are %s. More days for each help less than more people, as long as people differ."
                        .formatted(
                                smallest,
                                Numbers.people(people),
                                Numbers.count(posterior().people().size()));
    }

    /// How well the integration went, in words.
    public String computed() {
        var diagnostics = posterior().diagnostics();
        var method = switch (diagnostics.method()) {
            case NODES_AROUND_MODE -> "by integration over quasi-random nodes";
            case REFITTED_NODES -> "by integration over quasi-random nodes, laid anew after a first round";
            case RANDOM_WALK -> "by an adaptive random walk, because nodes did not settle";
        };
        return "%s: %s nodes, as good as %s independent ones. %s"
                .formatted(
                        method,
                        Numbers.count(diagnostics.nodes()),
                        Numbers.count(Math.round(diagnostics.effectiveSampleSize())),
                        trust(diagnostics));
    }

    private static String trust(Diagnostics diagnostics) {
        if (diagnostics.method() == Diagnostics.Method.RANDOM_WALK) {
            return "The chains agree within a factor of %s (1 is perfect agreement)."
                    .formatted(Numbers.fixed(diagnostics.rHat(), 3));
        }
        return "The tail of their weights has k = %s; %s."
                .formatted(
                        Numbers.fixed(diagnostics.paretoK(), 2),
                        diagnostics.paretoK() < LARGEST_K
                                ? "below 0.7 they can be trusted"
                                : "from 0.7 on they cannot be trusted");
    }

    /// Every quantity that is not one person's.
    public List<SummaryRow> parameters() {
        var population = posterior().population();
        var spread = posterior().spread();
        var numbers = numbers();
        return List.of(
                SummaryRow.of(
                        "intercept",
                        "level of the average person",
                        population.intercept().summary(),
                        numbers),
                SummaryRow.of(
                        "active",
                        "the active capsule, on average",
                        population.active().summary(),
                        numbers),
                SummaryRow.of(
                        "new person",
                        "the active capsule in a person nobody has measured",
                        population.newPerson().summary(),
                        numbers),
                SummaryRow.of(
                        "time",
                        "trend, in the unit of the column; derived: a week",
                        population.time().summary(),
                        numbers),
                SummaryRow.of(
                        "ar1",
                        "how alike the residuals of two days in a row are, −1 to 1",
                        spread.ar1().summary(),
                        Numbers.PLAIN),
                SummaryRow.of(
                        "sigma",
                        "spread of what is new in a day",
                        spread.sigma().summary(),
                        numbers),
                SummaryRow.of(
                        "sd_intercept",
                        "spread of people’s levels",
                        spread.intercept().summary(),
                        numbers),
                SummaryRow.of(
                        "sd_active",
                        "spread of people’s effects",
                        spread.active().summary(),
                        numbers),
                SummaryRow.of(
                        "cor",
                        "between level and effect, −1 to 1",
                        spread.correlation().summary(),
                        Numbers.PLAIN));
    }

    public List<Row> people() {
        var numbers = numbers();
        return posterior().people().stream()
                .limit(MOST_ROWS)
                .map(person -> new Row(
                        person.id(),
                        "%s + %s".formatted(Numbers.count(person.activeDays()), Numbers.count(person.placeboDays())),
                        numbers.inTable(person.effect().mean()),
                        SummaryRow.interval(person.effect().summary(), numbers),
                        Likely.percent(person.effect().above(0))))
                .toList();
    }

    public String morePeople() {
        var more = posterior().people().size() - MOST_ROWS;
        return more > 0 ? "%s more people are in posterior.csv.".formatted(Numbers.count(more)) : "";
    }

    public String logEvidence() {
        return Numbers.fixed(posterior().logEvidence(), 2);
    }

    public String likelihood() {
        return PlanWords.likelihood(plan.likelihood());
    }

    /// What the model took for granted, in points.
    public String priors() {
        var priors = plan.studyModel().priors();
        var series = priors.series();
        return "intercept N(%s, %s); active N(0, %s); time N(0, %s); half of a Student t with 3 degrees of freedom for sigma (scale %s) and for the spreads between people (scale %s); ar1 N(0, %s) between −1 and 1; correlation LKJ(%s)"
                .formatted(
                        Numbers.tick(series.interceptMean()),
                        Numbers.tick(series.interceptSd()),
                        Numbers.tick(series.activeSd()),
                        Numbers.tick(series.slopeSd()),
                        Numbers.tick(series.sigmaScale()),
                        Numbers.tick(priors.spread()),
                        Numbers.tick(series.arSd()),
                        Numbers.tick(priors.correlationShape()));
    }

    public String made() {
        return Moments.day(LocalDate.parse(provenance.madeOn()));
    }
}
