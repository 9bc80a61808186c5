package limen.study.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.evidence.Codes;
import limen.evidence.Rule;
import limen.evidence.RuleText;

/// What a protocol plans, in plain words.
///
/// @param planned who may do what to whom, and when capsules are planned
/// @param asked what is asked, measured and analysed, and the study's own rules
public record ProtocolInWords(List<Said> planned, List<Said> asked) {
    public ProtocolInWords {
        planned = List.copyOf(planned);
        asked = List.copyOf(asked);
    }

    /// One thing that it says.
    ///
    /// @param about in a word or two; empty if it goes on from the one before
    public record Said(String about, String words) {}

    public static ProtocolInWords of(SupervisedStudy study) {
        return new ProtocolInWords(planned(study), asked(study));
    }

    /// The study's own rules.
    public static List<Said> rules(List<Rule> rules) {
        return rules.isEmpty()
                ? List.of(new Said("own rules", "none; the reviewed rules hold all the same"))
                : rules.stream()
                        .map(rule -> new Said("own rule", "%s: %s".formatted(rule.id(), RuleText.sentence(rule))))
                        .toList();
    }

    private static List<Said> planned(SupervisedStudy study) {
        var said = new ArrayList<Said>();
        var approval = study.approval();
        said.add(new Said(
                "approval",
                "%s, %s, %s, until %s"
                        .formatted(approval.board(), approval.reference(), approval.licence(), approval.expires())));
        said.add(new Said(
                "to sign",
                "%s as investigator, %s as study physician".formatted(approval.investigator(), approval.physician())));
        said.add(new Said(
                "sites",
                joined(study.sites().stream()
                        .map(site -> "%s (%s, %s)".formatted(site.code(), site.country(), site.zone()))
                        .toList())));
        said.add(new Said(
                "arms",
                joined(study.arms().stream().map(ProtocolInWords::arm).toList())
                        + ", as %s %s"
                                .formatted(
                                        study.drug().substance(),
                                        Codes.of(study.drug().salt()))));
        said.add(new Said("allocation", allocation(study)));
        foreseeable(study).ifPresent(note -> said.add(new Said("", note)));
        said.addAll(course(study));
        if (!study.titration().isEmpty()) {
            said.add(new Said(
                    "steps up",
                    joined(study.titration().stream()
                                    .map(step -> "%s: arm %s to %s after %d doses"
                                            .formatted(
                                                    step.code(),
                                                    step.arm(),
                                                    Spoken.dose(step.dose()),
                                                    step.afterDoses()))
                                    .toList())
                            + "; each only once a study physician has signed it for the person"));
        }
        var design = study.design();
        if (design != null) {
            said.add(new Said(
                    "design",
                    DesignInWords.of(design) + "; what it recommends is for the study physician and the monitor"));
        }
        return said;
    }

    private static List<Said> course(SupervisedStudy study) {
        var said = new ArrayList<Said>();
        var course = study.course();
        var burden = Burden.of(study);
        said.add(new Said(
                "course",
                "%d period%s of %s%s; a capsule %s at %s, %s to each side"
                        .formatted(
                                course.periods(),
                                course.periods() == 1 ? "" : "s",
                                Spoken.period(course.periodLength()),
                                course.washout().isZero()
                                        ? ""
                                        : ", %s between them".formatted(Spoken.period(course.washout())),
                                rhythm(course.schedule()),
                                course.schedule().at(),
                                Spoken.duration(course.window()))));
        said.add(new Said(
                "",
                "%d capsules for each person; the earliest possible last day is day %d"
                        .formatted(burden.capsules(), course.days())));
        return said;
    }

    private static List<Said> asked(SupervisedStudy study) {
        var said = new ArrayList<Said>();
        var burden = Burden.of(study);
        new AskedWhen(study.assessments()).groups().forEach((moment, what) -> said.add(new Said(moment, what)));
        said.add(new Said(
                "contacts",
                joined(study.followUps().stream().map(ProtocolInWords::contact).toList())));
        said.add(new Said(
                "one person",
                "is asked or measured %d times, and called %d times"
                        .formatted(
                                study.assessments().stream()
                                        .mapToInt(burden::times)
                                        .sum(),
                                burden.contacts(study.followUps()))));
        said.add(new Said(
                "each capsule",
                "%d points of set and setting%s"
                        .formatted(
                                study.setting().checklist().size(),
                                study.setting().supportPerson() ? ", and a support person there" : "")));
        said.add(new Said(
                "outcomes",
                joined(study.outcomes().stream().map(ProtocolInWords::outcome).toList())));
        said.addAll(rules(study.ownRules()));
        return said;
    }

    private static String arm(Arm arm) {
        var dose = arm.dose();
        return "%s: %s".formatted(arm.code(), dose == null ? "placebo" : Spoken.dose(dose));
    }

    private static String allocation(SupervisedStudy study) {
        var blinding = study.blinding();
        var hidden = blinding == null
                ? "not blinded"
                : "blinded, kits %s for %d people and %d spare of each arm"
                        .formatted(blinding.kitPrefix(), blinding.people(), blinding.spareKits());
        return switch (study.allocation()) {
                    case Allocation.Open _ -> "one arm, known to all";
                    case Allocation.BetweenPeople between ->
                        "each person keeps one arm; ratio %s in blocks of %s people%s"
                                .formatted(
                                        numbers(between.ratio(), ":"),
                                        numbers(between.blockSizes(), " or "),
                                        between.strata().isEmpty()
                                                ? ""
                                                : ", strata " + String.join(", ", between.strata()));
                    case Allocation.WithinPerson within ->
                        "each person goes through all arms, in blocks of %d periods".formatted(within.block());
                }
                + "; " + hidden;
    }

    /// What nobody has to guess. No fault: a short course leaves room for no longer block.
    private static Optional<String> foreseeable(SupervisedStudy study) {
        return study.allocation() instanceof Allocation.WithinPerson(int block)
                        && block == study.arms().size()
                ? Optional.of(("note: each block holds every arm once, so whoever knows %s of a block knows the last:"
                                + " every %s period can be foreseen. Longer blocks leave less to foresee.")
                        .formatted(
                                block == 2 ? "the first period" : "all periods but one",
                                block == 2 ? "second" : block == 3 ? "third" : block + "th"))
                : Optional.empty();
    }

    private static String numbers(List<Integer> numbers, String between) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    private static String rhythm(Schedule schedule) {
        return switch (schedule) {
            case Schedule.EveryDays every -> "every %d days".formatted(every.days());
            case Schedule.EveryHours every -> "every %d hours, the first".formatted(every.hours());
            case Schedule.TwiceAWeek twice ->
                "on %s and %s".formatted(Codes.of(twice.first()), Codes.of(twice.second()));
            case Schedule.OnDays on -> "on the days %s of a period".formatted(numbers(on.days(), ", "));
        };
    }

    private static String contact(FollowUp contact) {
        return "%s after %s"
                .formatted(
                        Spoken.later(contact.after()),
                        Codes.of(contact.anchor()).replace('_', ' '));
    }

    private static String outcome(Outcome outcome) {
        return "%s (%s, %s, %s is better)"
                .formatted(outcome.code(), outcome.source(), Codes.of(outcome.role()), Codes.of(outcome.better()));
    }

    private static String joined(List<String> parts) {
        return String.join("; ", parts);
    }
}
