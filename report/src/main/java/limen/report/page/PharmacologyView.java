package limen.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import limen.pharmacology.Agonist;
import limen.pharmacology.Ceiling;
import limen.pharmacology.Exposure;
import limen.pharmacology.Margins;
import limen.pharmacology.Parameter;
import limen.pharmacology.Person;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Status;
import limen.pharmacology.Variable;
import limen.quantity.Salt;
import limen.report.Provenance;
import limen.report.pharmacology.Crowd;
import limen.report.pharmacology.Ledger;
import limen.report.pharmacology.Simulated;
import limen.report.words.Amounts;
import limen.report.words.Moments;
import limen.report.words.Numbers;
import limen.report.words.Words;
import org.jspecify.annotations.Nullable;

/// Everything that the template of a simulated regimen places.
public record PharmacologyView(Simulated simulated, CourseDrawings figures, Provenance provenance) {
    private static final int LONGEST_TITLE = 80;

    /// One row of the table of what moves the numbers.
    public record Moved(String what, String cmax, String area, String effect, String pressure, String enzyme) {}

    /// One row about who would notice.
    public record Noticed(String who, String may, String perceptible, String middle) {}

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtepharmacologyGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    public String title() {
        var text = simulated.regimen().text();
        var shown = text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
        // A number and its unit stay together.
        return shown.replaceAll("(\\d) (mg|h)\\b", "$1\u00a0$2");
    }

    public List<String> chips() {
        var person = simulated.person();
        var crowd = simulated.crowd();
        var chips = new ArrayList<>(List.of(
                switch (simulated.salt()) {
                    case HYDROCHLORIDE -> "weights of the hydrochloride";
                    case BASE -> "weights of the base";
                },
                Numbers.tick(person.weight().kilograms()) + " kg",
                "CYP2D6 " + person.phenotype()));
        if (crowd != null) {
            chips.add("%s simulated people, seed %s"
                    .formatted(Numbers.count(crowd.bands().people()), crowd.seed()));
        }
        return List.copyOf(chips);
    }

    /// Ceilings that the regimen exceeds, as sentences.
    public List<String> exceeded() {
        return Ceiling.exceededBy(simulated.regimen()).stream()
                .map(Ceiling::sentence)
                .toList();
    }

    public String exceededSentence() {
        return "Limen studies %s. This regimen goes beyond. It is computed to check the model and to compare."
                .formatted(Words.list(exceeded()));
    }

    /// The sentence under the title.
    public String said() {
        var exposure = simulated.exposure();
        var crowd = simulated.crowd();
        var range = "";
        if (crowd != null) {
            var ends = crowd.atThePeak(Variable.MDMA);
            range =
                    " Nine in ten of %s simulated people lie between %s and %s when the one in the middle is at the peak."
                            .formatted(
                                    Numbers.count(crowd.bands().people()),
                                    Amounts.inSentence(ends[0]),
                                    Amounts.inSentence(ends[1]));
        }
        return "By model, MDMA in plasma rises to %s\u00a0ng/mL.%s %s"
                .formatted(Amounts.inSentence(exposure.cmax()), range, measured());
    }

    private String measured() {
        return simulated.isExtrapolated()
                ? "Nobody has measured this: no concentrations after 10 to 30\u00a0mg were found, and the model was fitted to 75 to 125\u00a0mg."
                : "The model was fitted to 75 to 125\u00a0mg; another study may find peaks 25\u00a0% and areas 40\u00a0% away.";
    }

    public String yearly() {
        var mg = hydrochloride(simulated.exposure().yearlyDose());
        var full = simulated.parameters().value("trial_dose");
        return "%s\u00a0mg%s in a year are as much as %s of the full doses (%s\u00a0mg) of the trials of assisted therapy, which gave two or three, weeks apart, and no more."
                .formatted(
                        Numbers.count(Math.round(mg)),
                        simulated.salt() == Salt.BASE ? " of the hydrochloride" : "",
                        Amounts.inSentence(mg / full),
                        Numbers.tick(full));
    }

    private double hydrochloride(double milligrams) {
        return simulated.salt() == Salt.HYDROCHLORIDE
                ? milligrams
                : milligrams * Salt.HYDROCHLORIDE.gramsPerMole() / Salt.BASE.gramsPerMole();
    }

    public String valveSentence() {
        var worse = simulated.exposure().worse();
        return "By the worse of two published sets (%s, both unverified), concentrations would have to be %s times as high as at their peak to move the receptor 5-HT2B half-way."
                .formatted(worse.potencies().name(), Amounts.inSentence(worse.peak()));
    }

    public String enzymeSentence() {
        if (simulated.person().phenotype() == Phenotype.PM) {
            return "A poor metaboliser has no CYP2D6 that MDMA could put out of action. Medicines that need this enzyme, such as codeine, tamoxifen, some antidepressants and beta blockers, act differently in this person with or without MDMA.";
        }
        return "%s of CYP2D6 is out of action when the next dose would come (%s with the slower of two published recoveries). Medicines that need this enzyme, such as codeine, tamoxifen, some antidepressants and beta blockers, may act differently."
                .formatted(
                        Numbers.percent(1 - simulated.exposure().cyp2d6BeforeNext()),
                        Numbers.percent(1 - simulated.slower().cyp2d6BeforeNext()));
    }

    public String structureSentence() {
        var own = simulated.exposure().aucInfFirst();
        var linear = simulated.linear().area(simulated.firstDose());
        return "Two models, one dose: the area under the curve of the first dose is %s\u00a0ng·h/mL with saturable, inactivated CYP2D6 (Limen-PK1) and %s in a linear model fitted to full doses [Huestis2025], %s times as much. Nobody knows which is nearer to the truth below 50\u00a0mg."
                .formatted(Amounts.inTable(own), Amounts.inTable(linear), Amounts.inSentence(linear / own));
    }

    public String bandWords() {
        var crowd = simulated.crowd();
        return crowd == null
                ? "Curves: the person named above. No simulated people were asked for, so that no band is drawn."
                : "Curve: the person named above. Band: where 90\u00a0%% of %s simulated people lie, 5 to 95\u00a0%%; dashes: the middle one. %s All are in one study and follow one model: the band holds neither how studies differ (by 15 to 25\u00a0%%) nor the doubt about the model."
                        .formatted(Numbers.count(crowd.bands().people()), crowd.mixed());
    }

    public String besideWords() {
        return "%s\u00a0mg and a single %s\u00a0mg of the hydrochloride in the same person, on one axis."
                .formatted(
                        Amounts.inSentence(simulated.firstDose().milligrams()),
                        Amounts.inSentence(simulated.beside().dose().milligrams()));
    }

    public List<Moved> moved() {
        var rows = new ArrayList<Moved>();
        rows.add(moved("as named above", simulated.person(), simulated.exposure()));
        simulated
                .variations()
                .forEach(variation -> rows.add(moved(variation.what(), variation.person(), variation.exposure())));
        return List.copyOf(rows);
    }

    private static Moved moved(String what, Person person, Exposure exposure) {
        // A poor metaboliser has no enzyme of which a share could be left.
        var enzyme = person.phenotype() == Phenotype.PM ? "none" : Amounts.inTable(exposure.cyp2d6BeforeNext());
        return new Moved(
                what,
                Amounts.inTable(exposure.cmax()),
                Amounts.inTable(exposure.aucInfFirst()),
                Amounts.inTable(exposure.peaks().anyEffect()),
                Amounts.inTable(exposure.peaks().sbp()),
                enzyme);
    }

    public List<Noticed> noticed() {
        var crowd = simulated.crowd();
        if (crowd == null) {
            return List.of();
        }
        return Arrays.stream(Phenotype.values())
                .filter(crowd.noticing()::containsKey)
                .map(phenotype -> noticed(phenotype, crowd))
                .toList();
    }

    private static Noticed noticed(Phenotype phenotype, Crowd crowd) {
        var noticing = crowd.noticing().get(phenotype);
        return noticing == null
                ? new Noticed(phenotype.name(), Numbers.UNKNOWN, Numbers.UNKNOWN, Numbers.UNKNOWN)
                : new Noticed(
                        phenotype.name(),
                        Numbers.percent(noticing.mayNotice()),
                        Numbers.percent(noticing.perceptible()),
                        Amounts.inTable(noticing.median()));
    }

    public boolean hasEnzyme() {
        return simulated.person().phenotype() != Phenotype.PM;
    }

    public List<Ledger.Line> ledger() {
        return Ledger.body(simulated);
    }

    /// Both sets of potencies, the worse one first.
    public List<Valves> valves() {
        var margins = simulated.exposure().margins();
        var worse = simulated.exposure().worse();
        var sets = new ArrayList<Valves>();
        for (int set = 0; set < margins.size(); set++) {
            var valves = new Valves(margins.get(set), margins.get(set).equals(worse), Ledger.valves(simulated, set));
            sets.add(valves.worse() ? 0 : sets.size(), valves);
        }
        return List.copyOf(sets);
    }

    /// The lines about 5-HT2B by one set of potencies.
    public record Valves(Margins margins, boolean worse, List<Ledger.Line> lines) {
        public String heading() {
            return "%s set%s".formatted(margins.potencies().name(), worse ? ", the worse one" : "");
        }

        public String potencies() {
            return "EC50 of MDMA %s nM, of MDA %s nM, both unverified: nobody here has seen these numbers in their source"
                    .formatted(
                            Amounts.inTable(margins.potencies().mdma()),
                            Amounts.inTable(margins.potencies().mda()));
        }
    }

    /// `(+)-norfenfluramine 18.4 nM (73 % of serotonin)`.
    public String knownAgonists() {
        return Agonist.known(simulated.parameters()).stream()
                .map(agonist -> "%s %s\u00a0nM (%s\u00a0%%)"
                        .formatted(agonist.name(), Numbers.tick(agonist.kact()), Numbers.tick(agonist.vmax())))
                .collect(Collectors.joining(", "));
    }

    public List<Parameter> parameters() {
        return simulated.parameters().all();
    }

    /// `193.25 and 229.7 g/mol`.
    public String molarMasses() {
        return "%s and %s\u00a0g/mol"
                .formatted(Numbers.tick(Salt.BASE.gramsPerMole()), Numbers.tick(Salt.HYDROCHLORIDE.gramsPerMole()));
    }

    /// `12 reported, 40 derived, ...`.
    public String statusCounts() {
        return Words.list(Arrays.stream(Status.values())
                .map(status -> "%s %s".formatted(Numbers.count(count(status)), status(status)))
                .toList());
    }

    private long count(Status status) {
        return parameters().stream()
                .filter(parameter -> parameter.status() == status)
                .count();
    }

    public static String status(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    public static String value(Parameter parameter) {
        var unit = switch (parameter.unit()) {
            case "1" -> "";
            case "uM" -> "\u00a0µM";
            case "C" -> "\u00a0°C";
            default -> "\u00a0" + parameter.unit();
        };
        return Numbers.tick(parameter.value()) + unit;
    }

    public static String spread(Parameter parameter) {
        return parameter.omega() == 0 ? Numbers.UNKNOWN : Numbers.tick(parameter.omega());
    }

    public @Nullable Crowd crowd() {
        return simulated.crowd();
    }

    public boolean hasCrowd() {
        return simulated.crowd() != null;
    }

    public String made() {
        return Moments.day(LocalDate.parse(provenance.madeOn()));
    }
}
