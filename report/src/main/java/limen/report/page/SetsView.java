package limen.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import limen.analysis.Direction;
import limen.analysis.Finding;
import limen.analysis.PersonAnalysis;
import limen.analysis.SeriesPlan;
import limen.analysis.SetsAnalysis;
import limen.analysis.SmallestEffect;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesPosterior;
import limen.report.Provenance;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Forest;
import limen.report.figure.Markup;
import limen.report.words.Moments;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// Everything that the template of many series places.
public record SetsView(SetsAnalysis analysis, SeriesPlan plan, List<String> notes, Provenance provenance) {
    /// More rows than this are for a program to read.
    private static final int MOST_ROWS = 500;

    private static final int SHORT = 40;

    public SetsView {
        notes = List.copyOf(notes);
    }

    /// How many series have a finding.
    public record Count(Markup glyph, String label, String number) {}

    /// One series in the table.
    public record Row(String set, String label, String effect, String interval, String days, String sentence) {}

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtesetsGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    public String heading() {
        var tell = analysis.with(Finding.Kind.CANNOT_TELL);
        var all = analysis.sets().size();
        return tell == all
                ? "In none of %s series can the days tell.".formatted(Numbers.count(all))
                : "Of %s series, %s cannot tell.".formatted(Numbers.count(all), Numbers.count(tell));
    }

    /// Harm first, then the rest.
    public List<Count> counts() {
        return Stream.of(Finding.Kind.HARM_SIGNAL, Finding.Kind.NO_DIFFERENCE, Finding.Kind.CANNOT_TELL)
                .map(kind -> new Count(FindingGlyph.of(kind), Words.label(kind), Numbers.count(analysis.with(kind))))
                .toList();
    }

    public String harm() {
        return plan.direction() == Direction.NOT_STATED
                ? "Nobody stated which way of this item is the worse one, so no harm could have been called in any series."
                : "%s of %s series carry a signal of harm: the whole 95\u00a0%% interval lies on the worse side. Among that many, about %s would do so by chance alone if no capsule did anything."
                        .formatted(
                                Numbers.count(analysis.with(Finding.Kind.HARM_SIGNAL)),
                                Numbers.count(analysis.sets().size()),
                                Numbers.fixed(0.025 * analysis.sets().size(), 1));
    }

    public String chance() {
        return "%s intervals lie wholly on one side of 0. Of 100 series in which the capsule does nothing, about five intervals exclude 0 all the same. Nothing here is corrected for the number of series, and nothing is borrowed from one for another: for that, the table needs a column id, and becomes one study."
                .formatted(Numbers.count(lines().stream()
                        .filter(line ->
                                line.effect().lower() > 0 || line.effect().upper() < 0)
                        .count()));
    }

    public Forest forest() {
        var strip = plan.smallestEffect() instanceof SmallestEffect.InOutcomeUnits(var margin) ? margin : Double.NaN;
        return Forest.of(List.of(), lines(), strip);
    }

    private List<Forest.Line> lines() {
        return analysis.sets().stream()
                .flatMap(one -> switch (one.analysis().answer()) {
                    case SeriesPosterior posterior ->
                        Stream.of(new Forest.Line(one.set(), posterior.active().summary(), Forest.Line.Kind.OWN));
                    case SeriesAnswer.Refused _ -> Stream.<Forest.Line>empty();
                })
                .sorted(Comparator.comparingDouble(line -> line.effect().mean()))
                .toList();
    }

    public boolean isAnyAnalysed() {
        return analysis.sets().stream().anyMatch(one -> one.analysis().answer() instanceof SeriesPosterior);
    }

    /// Whether the table is short enough to stand open.
    public boolean isShort() {
        return analysis.sets().size() <= SHORT;
    }

    public List<Row> rows() {
        return analysis.sets().stream()
                .limit(MOST_ROWS)
                .map(one -> row(one.set(), one.analysis()))
                .toList();
    }

    public String moreRows() {
        var more = analysis.sets().size() - MOST_ROWS;
        return more > 0 ? "%s more series are in posterior.csv and findings.csv.".formatted(Numbers.count(more)) : "";
    }

    private static Row row(String set, PersonAnalysis one) {
        var days = "%s + %s"
                .formatted(
                        Numbers.count(one.series().observedActive()),
                        Numbers.count(one.series().observedPlacebo()));
        var label = Words.label(one.finding().kind());
        return switch (one.answer()) {
            case SeriesPosterior posterior -> {
                var numbers = Numbers.forSpread(posterior.residualSd());
                var effect = posterior.active().summary();
                yield new Row(
                        set,
                        label,
                        numbers.inTable(effect.mean()),
                        SummaryRow.interval(effect, numbers),
                        days,
                        one.sentence());
            }
            case SeriesAnswer.Refused _ -> new Row(set, label, Numbers.UNKNOWN, Numbers.UNKNOWN, days, one.sentence());
        };
    }

    public List<String> chips() {
        return List.of(
                Numbers.count(analysis.sets().size()) + " series, each by itself",
                "item from " + PlanWords.range(plan),
                PlanWords.direction(plan.direction()));
    }

    public String smallest() {
        return PlanWords.smallestEffect(plan);
    }

    public String likelihood() {
        return PlanWords.likelihood(plan.likelihood());
    }

    public String made() {
        return Moments.day(LocalDate.parse(provenance.madeOn()));
    }
}
