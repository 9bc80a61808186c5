package limen.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import limen.exchange.PharmacologyFolder;
import limen.exchange.Printable;
import limen.pharmacology.Course;
import limen.pharmacology.Individual;
import limen.pharmacology.Inhibition;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Regimen;
import limen.pharmacology.RegimenNotation;
import limen.pharmacology.RegimenReading;
import limen.pharmacology.Sex;
import limen.quantity.BodyWeight;
import limen.quantity.Salt;
import limen.report.pharmacology.PharmacologyPage;
import limen.report.pharmacology.Simulated;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen pk`: what a regimen does in the body, by model.
@Command(
        name = "pk",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "What a regimen does in the body, by model: concentration, effect, CYP2D6, exposure. For the designer of a"
                    + " protocol and the physician beside it. Every output is extrapolated, not advice: no"
                    + " concentration was ever measured after 10 to 30 mg.",
            "",
            "Regimens: \"75 mg once\", \"15 mg every 72 h for 4 doses\", \"15 mg every 72 h for 4 weeks\", \"10 mg twice"
                    + " a week for 8 weeks\", \"100 mg at 0 h; 100 mg at 24 h\". A regimen above the ceilings of a study"
                    + " is computed to check the model and to compare, and says so.",
            "",
            "DIR receives course.csv (one person, row by row), summary.csv (the exposure), population.csv (with"
                    + " --population) and report.html.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  ./limen pk --regimen \"15 mg every 72 h for 4 weeks\" --population 1000 --seed 1 --out pk"
        })
final class PkCommand implements Callable<Integer> {
    static final String PAGE = "report.html";
    private static final double TYPICAL_WEIGHT = 70;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_BANDS = 30_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--regimen", required = true, paramLabel = "R", description = "Which doses are taken when.")
    private String regimen;

    @Option(
            names = "--salt",
            paramLabel = "hydrochloride|base",
            defaultValue = "hydrochloride",
            converter = SaltConverter.class,
            description = "What the milligrams weigh; default ${DEFAULT-VALUE}.")
    private Salt salt;

    @Option(
            names = "--weight",
            paramLabel = "KG",
            converter = WeightConverter.class,
            description = "Of the person, 30 to 250 kg; default 70. Given, it holds for the population as well.")
    private @Nullable BodyWeight weight;

    @Option(
            names = "--cyp2d6",
            paramLabel = "PM|IM|EM|UM",
            converter = PhenotypeConverter.class,
            description = "Poor, intermediate, extensive or ultrarapid metaboliser; default EM. Given, it holds for the"
                    + " population as well.")
    private @Nullable Phenotype phenotype;

    @Option(
            names = "--population",
            paramLabel = "N",
            converter = HeadcountConverter.class,
            description = "How many simulated people besides, 1 to 100000; needs --seed.")
    private @Nullable Integer population;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = SeedConverter.class,
            description = "The same seed gives the same people.")
    private @Nullable Long seed;

    @Option(
            names = "--step",
            paramLabel = "H",
            defaultValue = "0.25",
            converter = StepConverter.class,
            description = "Hours from row to row; default ${DEFAULT-VALUE}.")
    private double step;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if missing.")
    private Path out;

    @Override
    public Integer call() {
        OutFolder.require(out);
        var read = read();
        var people = people();
        var hours = hours(read, people != null);
        var parameters = Parameters.reviewed();
        var person = new Person(
                weight == null ? new BodyWeight(TYPICAL_WEIGHT) : weight,
                phenotype == null ? Phenotype.EM : phenotype,
                Inhibition.NONE,
                Sex.UNSTATED);
        var crowd = people == null
                ? null
                : people.live(read, person, hours, spec.commandLine().getErr());
        var simulated = Simulated.of(read, person, parameters, crowd);
        var course = Course.of(Individual.typical(person, parameters), read, hours);
        var page = PharmacologyPage.html(simulated, ParameterTable.provenance(spec));
        OutFolder.accept(PharmacologyFolder.write(
                out,
                new PharmacologyFolder.Contents(course, simulated.exposure(), crowd == null ? null : crowd.bands()),
                Map.of(PAGE, page)));
        PkSummary.lines(simulated).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("Report: " + out.resolve(PAGE));
        return 0;
    }

    private Regimen read() {
        return switch (RegimenNotation.read(regimen, salt)) {
            case RegimenReading.Understood(var understood) -> understood;
            case RegimenReading.Refused(var sentence) -> throw new BadInput(Printable.of(sentence));
        };
    }

    private @Nullable Population people() {
        if (population == null && seed == null) {
            return null;
        }
        if (population == null) {
            throw new BadInput("Option --seed draws simulated people, and --population is missing;"
                    + " expected both or neither.");
        }
        if (seed == null) {
            throw new BadInput("Option --population %d needs a seed; expected a whole number such as --seed 1."
                    .formatted(population));
        }
        if (population < 1 || population > Population.LARGEST) {
            throw new BadInput(
                    "Option --population is %d; expected 1 to %d people.".formatted(population, Population.LARGEST));
        }
        return new Population(population, seed, weight, phenotype);
    }

    private double[] hours(Regimen read, boolean withPeople) {
        var end = Math.max(read.end(), Regimen.HOURS_PER_DAY);
        var most = withPeople ? MOST_BANDS : MOST_ROWS;
        if (end / step >= most) {
            throw new BadInput("Option --step %s gives %.0f rows over %.0f h; expected at most %d%s."
                    .formatted(step, end / step, end, most, withPeople ? " with --population" : ""));
        }
        return Course.grid(end, step);
    }
}
