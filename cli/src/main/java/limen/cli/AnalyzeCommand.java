package limen.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import limen.analysis.BeliefEvidence;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Plan;
import limen.analysis.PublishedCurve;
import limen.analysis.Role;
import limen.analysis.SmallestEffect;
import limen.analysis.TrialAnalysis;
import limen.analysis.TrialFindings;
import limen.analysis.TrialTable;
import limen.exchange.Columns;
import limen.exchange.FindingsFolder;
import limen.exchange.Labels;
import limen.exchange.Printable;
import limen.exchange.PublishedTable;
import limen.exchange.TableRead;
import limen.exchange.TrialTableReader;
import limen.report.FindingsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen analyze`: a blinded trial table in, findings out.
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A blinded trial table in, findings out: is there a difference between the capsules, and does it survive once"
                    + " belief is taken into account?",
            "",
            "FILE.csv has a header and one row per participant, session and outcome. DIR receives report.html and the numbers"
                    + " behind it as CSV.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  ./limen analyze first_week.csv --out findings --participant subject_id --session tp --outcome scale \\",
            "    --value delta_score --allocation condition --guess guess --active AC --placebo PL --primary PANAS"
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "The trial table: CSV in UTF-8, or the same compressed by gzip.")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if missing.")
    private Path out;

    @Option(names = "--participant", required = true, paramLabel = "C", description = "Column that tells people apart.")
    private String participant;

    @Option(
            names = "--session",
            paramLabel = "C",
            description = "Column that tells a participant's sessions apart; needed if people have several.")
    private @Nullable String session;

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "C",
            description = "Column that names what was measured.")
    private String outcome;

    @Option(names = "--value", required = true, paramLabel = "C", description = "Column of the measured number.")
    private String value;

    @Option(names = "--allocation", required = true, paramLabel = "C", description = "Column of the capsule's label.")
    private String allocation;

    @Option(
            names = "--guess",
            paramLabel = "C",
            description = "Column of the participant's guess, with the same labels.")
    private @Nullable String guess;

    @Option(
            names = "--confidence",
            paramLabel = "C",
            description = "Column that says how sure the guess was: 0 (a pure guess) to 1, or to 100 (certain). Needs"
                    + " --guess.")
    private @Nullable String confidence;

    @Option(
            names = "--expectancy",
            paramLabel = "C",
            description = "Column of what each participant expected of the capsule, rated before the first one: any"
                    + " number, the same in all rows of a participant.")
    private @Nullable String expectancy;

    @Option(names = "--active", required = true, paramLabel = "LABEL", description = "Label of the active capsule.")
    private String active;

    @Option(names = "--placebo", required = true, paramLabel = "LABEL", description = "Label of the placebo capsule.")
    private String placebo;

    @Option(
            names = "--dont-know",
            paramLabel = "LABEL",
            description = "Label of the guess \"don't know\", if there is one.")
    private @Nullable String dontKnow;

    @Option(
            names = "--primary",
            paramLabel = "NAME",
            description = "The one primary outcome; all others are exploratory and carry a Holm-adjusted p.")
    private @Nullable String primary;

    @Option(
            names = "--lower-is-better",
            paramLabel = "NAMES",
            split = ",",
            description =
                    "Outcomes in which a lower value is better, separated by commas. All others then count as higher is"
                            + " better. Without this option (and the next) no direction is known, and no harm can be called.")
    private Set<String> lowerIsBetter = new LinkedHashSet<>();

    @Option(
            names = "--higher-is-better",
            paramLabel = "NAMES",
            split = ",",
            description = "The reverse. With both options, an outcome in neither has no known direction.")
    private Set<String> higherIsBetter = new LinkedHashSet<>();

    @Option(
            names = "--manipulation-check",
            paramLabel = "NAMES",
            split = ",",
            description = "Items that ask whether the capsule could be felt (intensity): reported, but no outcomes.")
    private Set<String> manipulationChecks = new LinkedHashSet<>();

    @Option(
            names = "--sesoi",
            paramLabel = "X",
            converter = SmallestEffectConverter.class,
            description = "Smallest effect of interest, in outcome units (2) or residual SDs (0.3sd); default 0.2sd.")
    private SmallestEffect smallestEffect = SmallestEffect.byConvention();

    @Option(
            names = "--compat",
            description =
                    "The published resampling method as well (Szigeti 2023), for comparison: compat.csv, and its closed"
                            + " form with the published roundings in guess_curve.csv. Findings never rest on it.")
    private boolean compat;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the resampling; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() {
        var plan = plan();
        OutFolder.require(out);
        var read = read();
        requireOutcomes(read.table());
        var findings = TrialAnalysis.of(read.table(), plan, read.quality());
        write(findings, BeliefEvidence.of(read.table(), plan, findings), read);
        Summary.of(findings).lines().forEach(spec.commandLine().getOut()::println);
        inferredDirections(findings).ifPresent(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("Report: " + out.resolve("report.html"));
        return 0;
    }

    private Plan plan() {
        if (confidence != null && guess == null) {
            throw new BadInput(
                    "--confidence names a column, but --guess does not; expected both: how sure people were is"
                            + " asked of a guess.");
        }
        try {
            return new Plan(guess != null, primary, lowerIsBetter, higherIsBetter, manipulationChecks, smallestEffect);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + ".");
        }
    }

    private TableRead.Read read() {
        var columns = new Columns(participant, session, outcome, value, allocation, guess, confidence, expectancy);
        var labels = new Labels(active, placebo, dontKnow);
        var progress = new ReadingProgress(file, spec.commandLine().getErr());
        return switch (TrialTableReader.read(file, columns, labels, progress)) {
            case TableRead.Read read -> read;
            case TableRead.Refused(var sentence) -> throw new BadInput(sentence);
        };
    }

    /// Every outcome that an option names must be in the table.
    private void requireOutcomes(TrialTable table) {
        if (primary != null) {
            requireOutcomes(table, "--primary", Set.of(primary));
        }
        requireOutcomes(table, "--lower-is-better", lowerIsBetter);
        requireOutcomes(table, "--higher-is-better", higherIsBetter);
        requireOutcomes(table, "--manipulation-check", manipulationChecks);
    }

    private void requireOutcomes(TrialTable table, String option, Set<String> names) {
        for (var name : names) {
            if (!table.outcomes().contains(name)) {
                throw new BadInput(
                        "%s: option %s names \"%s\", which is no outcome of column \"%s\"; expected one of %s."
                                .formatted(
                                        file,
                                        option,
                                        name,
                                        outcome,
                                        table.outcomes().stream()
                                                .map(Printable::of)
                                                .collect(Collectors.joining(", "))));
            }
        }
    }

    /// Naming the outcomes of one direction states the other for all the rest: whoever did so should read it back.
    private Optional<String> inferredDirections(TrialFindings findings) {
        if (lowerIsBetter.isEmpty() == higherIsBetter.isEmpty()) {
            return Optional.empty();
        }
        var inferred = findings.outcomes().stream()
                .filter(outcome -> outcome.role() != Role.MANIPULATION_CHECK)
                .map(OutcomeAnalysis::name)
                .filter(name -> !lowerIsBetter.contains(name) && !higherIsBetter.contains(name))
                .map(Printable::of)
                .toList();
        return inferred.isEmpty()
                ? Optional.empty()
                : Optional.of("Not named, so taken as %s is better: %s."
                        .formatted(higherIsBetter.isEmpty() ? "higher" : "lower", String.join(", ", inferred)));
    }

    private void write(TrialFindings findings, BeliefEvidence evidence, TableRead.Read read) {
        var pages = new HashMap<String, String>();
        pages.put("report.html", FindingsPage.html(findings, evidence, Origin.of(spec, file, read.sha256())));
        var tabled = findings;
        if (compat) {
            var published = PublishedCurve.of(read.table(), findings, new SplittableRandom(seed));
            pages.put(PublishedTable.FILE, PublishedTable.of(published, seed));
            tabled = PublishedCurve.inPlaceOfOurs(published, findings);
        }
        OutFolder.accept(FindingsFolder.write(out, tabled, evidence, pages));
    }
}
