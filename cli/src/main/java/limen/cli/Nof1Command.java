package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import limen.analysis.Direction;
import limen.analysis.Finding;
import limen.analysis.ItemRange;
import limen.analysis.PersonAnalysis;
import limen.analysis.PersonEvidence;
import limen.analysis.PersonGuesses;
import limen.analysis.SeriesPlan;
import limen.analysis.SetsAnalysis;
import limen.analysis.SmallestEffect;
import limen.analysis.StudyAnalysis;
import limen.analysis.StudyEvidence;
import limen.exchange.GuessesTable;
import limen.exchange.Printable;
import limen.exchange.SeriesFolder;
import limen.exchange.SeriesFolder.Answered;
import limen.exchange.SeriesTableRead;
import limen.exchange.SeriesTableReader;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.series.Likelihood;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesPosterior;
import limen.report.Provenance;
import limen.report.series.PersonPage;
import limen.report.series.SetsPage;
import limen.report.series.StudyPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen nof1`: one person's days in, or several people's; what they can tell of the active capsule out.
@Command(
        name = "nof1",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Day-by-day series in: can these days tell whether the active capsule did anything? For one person, for many"
                    + " series each by itself, or for several people in one study. Guesses do not enter, so no effect is"
                    + " ever called more than belief.",
            "",
            "FILE.csv has the columns day (a number; its unit is one day), active (1 on a day with the active capsule,"
                    + " else 0) and y (the answer of that day; NA or empty where there is none), one row for each day."
                    + " Used as given, else derived: carry (1 on the day after an active capsule), time (the trend, in"
                    + " units of 10 days from the mean day) and weekend (1 on Saturday and Sunday; derived, day 1 is"
                    + " taken for a Monday).",
            "",
            "A column set holds many independent series. A column id makes the table one study of several people;"
                    + " condition may then stand for active, and time is in units of 7 days. Two columns serve the"
                    + " randomisation test of a single series: capsule (empty, none, no, 0 or - on a day without any"
                    + " capsule) and block (which days were drawn together).",
            "",
            "Two more say what a single person thought of the capsules: guess (1 active, 0 placebo, empty where there was"
                    + " none) and confidence (0, a pure guess, to 1 or to 100, certain). They change no effect:"
                    + " guesses.csv and the page say how well the capsule was known.",
            "",
            "DIR receives posterior.csv ([set,]variable,mean,sd,q2.5,q50,q97.5), findings.csv"
                    + " ([set,]outcome,finding,sentence; finding cannot_tell, no_difference or harm_signal) and"
                    + " report.html.",
            ""
        },
        footer = {"", "Example:", "  ./limen nof1 examples/nof1.csv --out nof1 --higher-is-better --sesoi 0.5"})
final class Nof1Command implements Callable<Integer> {
    private static final String PAGE = "report.html";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "The table of days: CSV in UTF-8, at most 200 MB.")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if missing.")
    private Path out;

    @Option(
            names = "--range",
            paramLabel = "MIN:MAX",
            converter = RangeConverter.class,
            description =
                    "Lowest and highest answer of the item, in its points; default 0:10. The priors are scaled to it.")
    private ItemRange range = ItemRange.ZERO_TO_TEN;

    @Option(
            names = "--likelihood",
            paramLabel = "stationary|conditional",
            converter = LikelihoodConverter.class,
            description =
                    "How days hang together: stationary (default), where a gap of g days fades as phi to the g; or"
                            + " conditional, as brms does with ar(), where gaps count as one day.")
    private Likelihood likelihood = Likelihood.STATIONARY;

    @Option(
            names = "--sesoi",
            paramLabel = "X",
            converter = SmallestEffectConverter.class,
            description =
                    "Smallest effect of interest, in the item's points (0.5) or residual SDs (0.3sd); default 0.2sd.")
    private SmallestEffect smallestEffect = SmallestEffect.byConvention();

    @ArgGroup
    private @Nullable Better better;

    @Option(
            names = "--draws",
            paramLabel = "B",
            defaultValue = "9999",
            converter = DrawsConverter.class,
            description = "Allocations that the randomisation test of a single series draws where there are more than"
                    + " 10000; 99 to 1000000, default ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = SeedConverter.class,
            description =
                    "Seed of these draws; the same seed gives the same p. Default ${DEFAULT-VALUE}. Everything else"
                            + " is computed without draws.")
    private long seed;

    /// Which way is better: said once, or not at all.
    private static final class Better {
        @Option(
                names = "--lower-is-better",
                required = true,
                description = "A lower answer is better. Without this option or the next no harm can be called.")
        private boolean lower;

        @Option(names = "--higher-is-better", required = true, description = "A higher answer is better.")
        private boolean higher;
    }

    @Override
    public Integer call() {
        OutFolder.require(out);
        var plan = new SeriesPlan(range, likelihood, smallestEffect, direction());
        switch (SeriesTableReader.read(file)) {
            case SeriesTableRead.Refused(var sentence) -> throw new BadInput(sentence);
            case SeriesTableRead.Own own -> series(own, plan);
            case SeriesTableRead.Study study -> study(study, plan);
        }
        print("Report: " + out.resolve(PAGE));
        return 0;
    }

    private Direction direction() {
        if (better != null && better.lower) {
            return Direction.LOWER_IS_BETTER;
        }
        return better != null && better.higher ? Direction.HIGHER_IS_BETTER : Direction.NOT_STATED;
    }

    private void series(SeriesTableRead.Own own, SeriesPlan plan) {
        note(own.notes(), AnswersBesideRange.of(own.sets(), range));
        if (own.sets().size() == 1) {
            person(own, plan);
        } else {
            sets(own, plan);
        }
    }

    private void person(SeriesTableRead.Own own, SeriesPlan plan) {
        var only = own.sets().getFirst();
        var analysis = PersonAnalysis.of(only.series(), plan);
        var guesses = only.guesses().isEmpty() ? null : PersonGuesses.of(only.guesses());
        var pages = new HashMap<String, String>();
        pages.put(
                PAGE,
                PersonPage.html(analysis, evidence(only, analysis), guesses, plan, own.notes(), origin(own.sha256())));
        if (guesses != null) {
            pages.put(GuessesTable.FILE, GuessesTable.of(guesses));
        }
        OutFolder.accept(SeriesFolder.write(out, List.of(answered(own, only.set(), analysis)), pages));
        print("%s: %s".formatted(analysis.finding().kind().code(), analysis.sentence()));
    }

    private @Nullable PersonEvidence evidence(SeriesTableRead.Named only, PersonAnalysis analysis) {
        return switch (analysis.answer()) {
            case SeriesAnswer.Refused _ -> null;
            case SeriesPosterior posterior ->
                PersonEvidence.of(
                        posterior,
                        smallestEffect.inOutcomeUnits(posterior.residualSd()),
                        only.draw(),
                        new SplittableRandom(seed),
                        draws);
        };
    }

    private void sets(SeriesTableRead.Own own, SeriesPlan plan) {
        var progress = new PercentProgress("Analysing " + Printable.of(file.toString()), err());
        var named = new ArrayList<SetsAnalysis.Named>();
        for (var set : own.sets()) {
            named.add(new SetsAnalysis.Named(set.set(), PersonAnalysis.of(set.series(), plan)));
            progress.show((int) (100L * named.size() / own.sets().size()));
        }
        progress.done();
        var analysis = new SetsAnalysis(named);
        write(
                named.stream()
                        .map(one -> answered(own, one.set(), one.analysis()))
                        .toList(),
                SetsPage.html(analysis, plan, own.notes(), origin(own.sha256())));
        print("%d series, each by itself.".formatted(named.size()));
        for (var kind : Finding.Kind.values()) {
            if (analysis.with(kind) > 0) {
                print("%s: %d".formatted(kind.code(), analysis.with(kind)));
            }
        }
    }

    private static Answered answered(SeriesTableRead.Own own, String set, PersonAnalysis analysis) {
        return new Answered(
                own.hasSets() ? set : null,
                analysis.answer(),
                analysis.finding().kind().code(),
                analysis.sentence());
    }

    private void study(SeriesTableRead.Study read, SeriesPlan plan) {
        note(read.notes(), AnswersBesideRange.of(read.series(), range));
        var analysis = StudyAnalysis.of(read.series(), plan);
        var evidence = switch (analysis.result()) {
            case HierarchicalPosterior posterior -> StudyEvidence.of(read.series(), posterior, plan);
            case HierarchicalResult.NotEstimable _ -> null;
        };
        var page = StudyPage.html(analysis, evidence, plan, read.notes(), origin(read.sha256()));
        OutFolder.accept(SeriesFolder.write(
                out, analysis.result(), analysis.kind().code(), analysis.sentence(), Map.of(PAGE, page)));
        print("%s: %s".formatted(analysis.kind().code(), analysis.sentence()));
    }

    private void write(List<Answered> answers, String page) {
        OutFolder.accept(SeriesFolder.write(out, answers, Map.of(PAGE, page)));
    }

    private void note(List<String> notes, @Nullable String besides) {
        notes.forEach(err()::println);
        if (besides != null) {
            err().println(besides);
        }
    }

    private Provenance origin(String sha256) {
        return Origin.of(spec, file, sha256);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
