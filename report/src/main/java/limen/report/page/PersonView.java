package limen.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import limen.analysis.Direction;
import limen.analysis.Finding;
import limen.analysis.PersonAnalysis;
import limen.analysis.PersonEvidence;
import limen.analysis.PersonFinding;
import limen.analysis.PersonGuesses;
import limen.analysis.SeriesPlan;
import limen.inference.series.ActiveEffect;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesModel;
import limen.inference.series.SeriesPosterior;
import limen.inference.series.SeriesTerm;
import limen.report.Provenance;
import limen.report.figure.DaysFigure;
import limen.report.figure.EffectFigure;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Markup;
import limen.report.words.Likely;
import limen.report.words.Moments;
import limen.report.words.Numbers;
import org.jspecify.annotations.Nullable;

/// Everything that the template of one person's days places.
public record PersonView(
        PersonAnalysis analysis,
        @Nullable PersonEvidence evidence,
        @Nullable PersonGuesses guesses,
        SeriesPlan plan,
        List<String> notes,
        Provenance provenance) {
    /// A number of days that nobody keeps a diary for.
    private static final long TOO_MANY_DAYS = 20_000;

    public PersonView {
        notes = List.copyOf(notes);
    }

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtepersonGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    public Markup glyph() {
        return FindingGlyph.of(kind());
    }

    private Finding.Kind kind() {
        return analysis.finding().kind();
    }

    public String heading() {
        return switch (analysis.finding()) {
            case PersonFinding.HarmSignal _ -> "A signal of harm.";
            case PersonFinding.NoDifference _ -> "No difference that matters.";
            case PersonFinding.Difference _ -> "A difference; capsule or belief, these days cannot tell.";
            case PersonFinding.RestsOnPrior _, PersonFinding.CannotTell _, PersonFinding.NotAnalysed _ ->
                "These days cannot tell.";
        };
    }

    public List<String> chips() {
        var series = analysis.series();
        var chips = new ArrayList<>(List.of(
                "one person",
                Numbers.count(series.observed()) + " days with an answer",
                Numbers.count(series.observedActive()) + " of them active"));
        if (series.missing() > 0) {
            chips.add(Numbers.count(series.missing()) + " without an answer");
        }
        chips.add("item from " + PlanWords.range(plan));
        chips.add(PlanWords.direction(plan.direction()));
        return List.copyOf(chips);
    }

    /// What the days say of harm, before anything else about the effect.
    public List<String> harm() {
        var said = new ArrayList<String>();
        if (plan.direction() == Direction.NOT_STATED) {
            said.add(
                    "Nobody stated which way of this item is the worse one, so no harm could have been called here. State it before the next look.");
        } else if (isAnalysed()) {
            said.add("By the model it is %s that days with the active capsule were the worse ones."
                    .formatted(Likely.words(worse())));
        } else {
            said.add("Without an analysis, nothing is known of harm either.");
        }
        said.add(
                "One item of one person says nothing about the body: pressure, pulse, sleep, medicines and whatever else happened are not in this table.");
        return List.copyOf(said);
    }

    private double worse() {
        var above = posterior().active().above(0);
        return plan.direction() == Direction.LOWER_IS_BETTER ? above : 1 - above;
    }

    public boolean isAnalysed() {
        return analysis.answer() instanceof SeriesPosterior;
    }

    private SeriesPosterior posterior() {
        return switch (analysis.answer()) {
            case SeriesPosterior posterior -> posterior;
            case SeriesAnswer.Refused _ -> throw new IllegalStateException("there is no posterior");
        };
    }

    private PersonEvidence beside() {
        return Objects.requireNonNull(evidence);
    }

    private ActiveEffect effect() {
        return ActiveEffect.of(
                posterior(), plan.smallestEffect().inOutcomeUnits(posterior().residualSd()));
    }

    private Numbers numbers() {
        return Numbers.forSpread(posterior().residualSd());
    }

    public Markup days() {
        return DaysFigure.of(analysis.series()).drawn();
    }

    /// How well the capsule was known, in sentences; none where nobody guessed.
    public List<String> known() {
        return guesses == null ? List.of() : KnownWords.of(guesses);
    }

    public Markup effectFigure() {
        return EffectFigure.of("effect-title", posterior().active(), effect().smallestEffect())
                .drawn();
    }

    public String smallest() {
        return PlanWords.smallestEffect(plan, effect().smallestEffect(), numbers());
    }

    /// What the posterior says of the effect, a sentence each.
    public List<String> probabilities() {
        var effect = effect();
        var numbers = numbers();
        return List.of(
                "Active days against other days: %s points.".formatted(SummaryRow.spoken(effect.summary(), numbers)),
                "That the active capsule raises the answer at all is %s; that it lowers it, %s."
                        .formatted(Likely.words(effect.aboveZero()), Likely.words(1 - effect.aboveZero())),
                "That its effect is too small to matter, less than %s points either way, is %s."
                        .formatted(
                                numbers.inSentence(effect.smallestEffect()), Likely.words(effect.tooSmallToMatter())),
                "Days that are alike in everything the model knows still spread by %s points (standard deviation)."
                        .formatted(numbers.inSentence(effect.residualSd())));
    }

    public String randomisation() {
        return RandomisationWords.result(beside().randomisation());
    }

    public String randomisationAssumed() {
        return RandomisationWords.assumed(beside().randomisation());
    }

    public String carryOver() {
        var carry = beside().carryOver();
        if (carry == null) {
            return "No answered day came after an active one, or all did: whether something is left on the day after cannot be asked of these days.";
        }
        return "A model in which something is left on the day after foretold these answers %s than one without. That %s. Who held a carry-over as likely as not would now hold it for %s."
                .formatted(
                        Likely.times(carry.logBayesFactor()),
                        Likely.evidence(carry.logBayesFactor()),
                        Likely.words(carry.probabilityAtEvenOdds()));
    }

    /// The effect under half, the stated and double the prior spread.
    public List<SummaryRow> sensitivity() {
        var sensitivity = beside().sensitivity();
        var sd = posterior().model().priors().activeSd();
        var numbers = numbers();
        return List.of(
                SummaryRow.of(
                        "Half as wide", "standard deviation " + Numbers.tick(sd / 2), sensitivity.halved(), numbers),
                SummaryRow.of("As stated", "standard deviation " + Numbers.tick(sd), sensitivity.asStated(), numbers),
                SummaryRow.of(
                        "Twice as wide", "standard deviation " + Numbers.tick(2 * sd), sensitivity.doubled(), numbers));
    }

    public String sensitivitySentence() {
        var move = beside().sensitivity().largestMove();
        return "The estimate moves by at most %s of its own standard deviation: %s."
                .formatted(
                        Numbers.fixed(move, 2),
                        move < 0.1
                                ? "the answer rests on the days, not on the prior"
                                : move < 0.5
                                        ? "the prior has a say in the answer"
                                        : "the answer rests on the prior as much as on the days");
    }

    public String needed() {
        var needed = beside().needed();
        var smallest = numbers().inSentence(effect().smallestEffect());
        if (needed == null || needed.days() > TOO_MANY_DAYS) {
            return "No number of days like these that a person can keep would tell an effect of %s points from none."
                    .formatted(smallest);
        }
        if (needed.days() <= analysis.series().size()) {
            return "These days were enough to tell an effect of %s points from none: the interval reaches %s points to each side."
                    .formatted(smallest, numbers().inSentence(needed.halfWidth()));
        }
        return "The interval reaches %s points to each side. To bring that down to %s, about %s days like these would have been needed in all, with the same share of active days; these are %s."
                .formatted(
                        numbers().inSentence(needed.halfWidth()),
                        smallest,
                        Numbers.people((double) needed.days()).replace("about ", ""),
                        Numbers.count(analysis.series().size()));
    }

    /// Every quantity of the model.
    public List<SummaryRow> parameters() {
        var posterior = posterior();
        var numbers = numbers();
        var rows = new ArrayList<SummaryRow>();
        for (var term : SeriesTerm.values()) {
            rows.add(
                    posterior.terms().contains(term)
                            ? SummaryRow.of(
                                    term.code(),
                                    meaning(term),
                                    posterior.of(term).summary(),
                                    numbers)
                            : SummaryRow.missing(
                                    term.code(), meaning(term) + "; never changed on a day with an answer"));
        }
        rows.add(SummaryRow.of(
                "ar1",
                "how alike the residuals of two days in a row are, −1 to 1",
                posterior.autocorrelation().summary(),
                Numbers.PLAIN));
        rows.add(SummaryRow.of(
                "sigma", "spread of what is new in a day", posterior.sigma().summary(), numbers));
        return List.copyOf(rows);
    }

    private static String meaning(SeriesTerm term) {
        return switch (term) {
            case INTERCEPT -> "level of a day without anything else";
            case ACTIVE -> "the active capsule on its day";
            case CARRY -> "what is left of it on the day after";
            case TIME -> "trend, in the unit of the column; derived: ten days";
            case WEEKEND -> "Saturday and Sunday";
        };
    }

    public String logEvidence() {
        return Numbers.fixed(posterior().logEvidence(), 2);
    }

    public String likelihood() {
        return PlanWords.likelihood(plan.likelihood());
    }

    /// What the model took for granted, in points.
    public String priors() {
        var priors = posterior().model().priors();
        return "intercept N(%s, %s); active N(0, %s); carry, time and weekend N(0, %s); ar1 N(0, %s) between −1 and 1; sigma half of a Student t with 3 degrees of freedom and scale %s"
                .formatted(
                        Numbers.tick(priors.interceptMean()),
                        Numbers.tick(priors.interceptSd()),
                        Numbers.tick(priors.activeSd()),
                        Numbers.tick(priors.slopeSd()),
                        Numbers.tick(priors.arSd()),
                        Numbers.tick(priors.sigmaScale()));
    }

    public int fewest() {
        return SeriesModel.FEWEST_DAYS;
    }

    public String made() {
        return Moments.day(LocalDate.parse(provenance.madeOn()));
    }
}
