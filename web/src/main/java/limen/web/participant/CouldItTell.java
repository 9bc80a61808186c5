package limen.web.participant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import limen.analysis.person.OutcomeScale;
import limen.inference.DetectableDifference;
import limen.inference.DetectableDifference.Asked;
import limen.inference.DetectableDifference.Spread;
import limen.study.protocol.Allocation;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;
import limen.study.protocol.Burden;
import limen.study.protocol.Outcome;
import limen.study.protocol.SupervisedStudy;

/// Whether a study as planned could ever find what it looks for, reckoned from its own protocol.
///
/// @param answer one sentence
/// @param lines what could be found, by how much days vary; empty if it cannot be reckoned
/// @param assumed what was taken as so, a sentence each
public record CouldItTell(String answer, List<Line> lines, List<String> assumed) {
    /// Shares of the scale by which one answer of a person varies. Our choice; nobody has measured
    /// them.
    private static final List<Days> DAYS =
            List.of(new Days("steady", 0.10), new Days("usual", 0.15), new Days("changing", 0.20));

    private static final double ALIKE = 0.3;
    private static final double OF_PEOPLE = 0.20;
    private static final double OF_EFFECTS = 0.05;
    private static final int DAYS_OF_WEEK = 7;

    public CouldItTell {
        lines = List.copyOf(lines);
        assumed = List.copyOf(assumed);
    }

    private record Days(String word, double share) {}

    /// What could be found if days vary so much.
    ///
    /// @param days how much they vary, in a word
    /// @param study what the whole study could find, in points
    /// @param person what the record of one person could; empty where each has one kind of capsule
    public record Line(String days, String study, String person) {}

    static CouldItTell of(SupervisedStudy study) {
        var analysis = study.analysis();
        if (analysis == null || study.allocation() instanceof Allocation.Open) {
            return cannot("it compares nothing");
        }
        if (study.blinding() == null) {
            return cannot("the protocol does not say how many people it is for");
        }
        var primary = study.outcomes().stream()
                .filter(outcome -> outcome.code().equals(analysis.primary()))
                .findFirst();
        var scale = primary.flatMap(outcome -> OutcomeScale.of(outcome.source()));
        var asked = primary.flatMap(outcome -> asked(study, outcome));
        if (primary.isEmpty() || scale.isEmpty() || asked.isEmpty()) {
            return cannot("nothing is known of how much its main outcome varies");
        }
        return of(study, primary.get(), scale.get(), asked.get());
    }

    private static CouldItTell cannot(String because) {
        return new CouldItTell("This cannot be reckoned from the protocol: " + because + ".", List.of(), List.of());
    }

    private static CouldItTell of(SupervisedStudy study, Outcome primary, OutcomeScale scale, Asked asked) {
        var smallest = study.analysis() == null ? 0 : study.analysis().smallestEffect();
        var people = study.blinding() == null ? 0 : study.blinding().people();
        var within = study.allocation() instanceof Allocation.WithinPerson;
        var lines = DAYS.stream()
                .map(days -> line(days, study, people, scale, asked))
                .toList();
        var usual = together(study, people, asked, spread(DAYS.get(1), scale));
        return new CouldItTell(
                answer(usual, smallest, primary, scale, people),
                lines,
                List.of(
                        "How much days vary is not known before a study; the three rows take a tenth, three twentieths and a fifth"
                                + " of the scale. Our choice; nobody has measured it for repeated low doses.",
                        "Two answers a day apart are alike by %s; people differ from each other by a fifth of the scale, and in what a capsule does to them by a twentieth. Our choice as well."
                                .formatted(ALIKE),
                        "Nobody misses a day, and nobody leaves. Real figures are larger.",
                        "Four of five such studies would find a difference of that size, and one of twenty would find one where there is none.",
                        within
                                ? "It would tell a difference between capsules as they were given out. Whether people had guessed theirs is looked at beside it."
                                : "It would tell a difference between groups as they were drawn. Whether people had guessed theirs is looked at beside it."));
    }

    private static String answer(double usual, double smallest, Outcome primary, OutcomeScale scale, int people) {
        var what = "%s (%s, %s to %s)"
                .formatted(
                        number(smallest),
                        primary.code().replace('-', ' '),
                        number(scale.lowest()),
                        number(scale.highest()));
        return usual <= smallest
                ? "Perhaps. With %d people it could find a difference of about %s points if days vary as usual. The smallest that was agreed to matter is %s."
                        .formatted(people, number(usual), what)
                : "Probably not. With %d people it could find a difference of about %s points if days vary as usual, and the smallest that was agreed to matter is %s. A smaller one could be there and not be found."
                        .formatted(people, number(usual), what);
    }

    private static Line line(Days days, SupervisedStudy study, int people, OutcomeScale scale, Asked asked) {
        var spread = spread(days, scale);
        return new Line(
                days.word(),
                number(together(study, people, asked, spread)),
                study.allocation() instanceof Allocation.WithinPerson
                        ? number(DetectableDifference.ofOnePerson(asked, spread))
                        : "");
    }

    private static double together(SupervisedStudy study, int people, Asked asked, Spread spread) {
        return switch (study.allocation()) {
            case Allocation.WithinPerson _ -> DetectableDifference.withinPeople(Math.max(2, people), asked, spread);
            case Allocation.BetweenPeople(var ratio, var blocks, var strata) -> {
                var whole = ratio.stream().mapToInt(Integer::intValue).sum();
                // Of several arms the two smallest are compared: the least that any comparison has.
                var fewest = ratio.stream().sorted().limit(2).toList();
                yield DetectableDifference.betweenPeople(
                        Math.max(2, people * fewest.getFirst() / whole),
                        Math.max(2, people * fewest.getLast() / whole),
                        asked,
                        spread);
            }
            case Allocation.Open _ -> throw new IllegalArgumentException("an open study compares nothing");
        };
    }

    private static Spread spread(Days days, OutcomeScale scale) {
        return new Spread(days.share() * scale.width(), ALIKE, OF_PEOPLE * scale.width(), OF_EFFECTS * scale.width());
    }

    /// How often one person answers the outcome under one kind of capsule.
    private static Optional<Asked> asked(SupervisedStudy study, Outcome primary) {
        var course = study.course();
        var within = study.allocation() instanceof Allocation.WithinPerson;
        var periods = within ? course.periods() / study.arms().size() : 1;
        var days = within ? course.daysInPeriod() : course.days();
        var capsules = Burden.of(study).capsules() / (within ? course.periods() : 1);
        if (periods < 1) {
            return Optional.empty();
        }
        return study.assessments().stream()
                .filter(assessment -> brings(assessment.what(), primary.source()))
                .flatMap(assessment -> switch (assessment.when()) {
                    case When.EachDay _ -> Optional.of(new Asked(periods, days, 1)).stream();
                    case When.EveryDays(var step, var at) ->
                        Optional.of(new Asked(periods, Math.max(1, days / step), step)).stream();
                    case When.AfterEachDose(var delays) ->
                        Optional.of(new Asked(periods, Math.max(1, capsules), DAYS_OF_WEEK)).stream();
                    case When.AtPeriodEnd _, When.AtEnd _ -> Optional.of(new Asked(periods, 1, 1)).stream();
                    case When.AtScreening _, When.BeforeEachDose _, When.AtPeriodStart _ ->
                        Optional.<Asked>empty().stream();
                })
                .findFirst();
    }

    private static boolean brings(What what, String source) {
        var asked = source.contains(".") ? source.substring(0, source.indexOf('.')) : source;
        return switch (what) {
            case What.Questionnaire(var instrument) -> instrument.equals(asked);
            case What.CheckIn(var instrument) -> instrument.equals(asked);
            case What.DependenceCheck _,
                    What.Task _,
                    What.Vitals _,
                    What.Laboratory _,
                    What.Ecg _,
                    What.Echo _,
                    What.PregnancyTest _,
                    What.Guess _,
                    What.Rescreening _ -> false;
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
