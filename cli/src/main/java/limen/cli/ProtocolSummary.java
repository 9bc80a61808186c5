package limen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.evidence.Codes;
import limen.evidence.Rule;
import limen.evidence.RuleText;
import limen.exchange.Printable;
import limen.study.protocol.Allocation;
import limen.study.protocol.Arm;
import limen.study.protocol.Burden;
import limen.study.protocol.FollowUp;
import limen.study.protocol.Outcome;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.Schedule;
import limen.study.protocol.Spoken;
import limen.study.protocol.SupervisedStudy;

/// A protocol on one screen, in plain words.
final class ProtocolSummary {
    private static final int WIDTH = 110;

    private final List<String> lines = new ArrayList<>();

    private ProtocolSummary() {}

    static List<String> lines(Protocol protocol) {
        var summary = new ProtocolSummary();
        var identity = protocol.identity();
        summary.lines.add("%s, version %s: %s".formatted(identity.code(), identity.version(), identity.title()));
        switch (protocol) {
            case SupervisedStudy study -> summary.study(study);
            case PersonalJournal journal -> summary.journal(journal);
        }
        return summary.lines.stream().map(Printable::of).toList();
    }

    private void study(SupervisedStudy study) {
        var approval = study.approval();
        lines.add("The file has no fault. Limen cannot verify the approval that it states.");
        lines.add("");
        say(
                "approval",
                "%s, %s, %s, until %s"
                        .formatted(approval.board(), approval.reference(), approval.licence(), approval.expires()));
        say(
                "to sign",
                "%s as investigator, %s as study physician".formatted(approval.investigator(), approval.physician()));
        say(
                "sites",
                joined(study.sites().stream()
                        .map(site -> "%s (%s, %s)".formatted(site.code(), site.country(), site.zone()))
                        .toList()));
        say(
                "arms",
                joined(study.arms().stream().map(ProtocolSummary::arm).toList())
                        + ", as %s %s"
                                .formatted(
                                        study.drug().substance(),
                                        Codes.of(study.drug().salt())));
        say("allocation", allocation(study));
        foreseeable(study).ifPresent(note -> say("", note));
        course(study);
        if (!study.titration().isEmpty()) {
            say(
                    "steps up",
                    joined(study.titration().stream()
                                    .map(step -> "%s: arm %s to %s after %d doses"
                                            .formatted(
                                                    step.code(),
                                                    step.arm(),
                                                    Spoken.dose(step.dose()),
                                                    step.afterDoses()))
                                    .toList())
                            + "; each only once a study physician has signed it for the person");
        }
        var design = study.design();
        if (design != null) {
            say("design", DesignText.of(design) + "; what it recommends is for the study physician and the monitor");
        }
        lines.add("");
        lines.addAll(PlanBesideCeilings.lines(study));
        lines.add("");
        asked(study);
        say(
                "outcomes",
                joined(study.outcomes().stream().map(ProtocolSummary::outcome).toList()));
        rules(study.ownRules());
    }

    private void journal(PersonalJournal journal) {
        lines.add("The file has no fault. A journal proposes no dose and no date; it asks, records and warns.");
        lines.add("");
        var asked = new AskedWhen(journal.assessments());
        asked.groups().forEach(this::say);
        rules(journal.ownRules());
    }

    private void course(SupervisedStudy study) {
        var course = study.course();
        var burden = Burden.of(study);
        say(
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
                                Spoken.duration(course.window())));
        say(
                "",
                "%d capsules for each person; the earliest possible last day is day %d"
                        .formatted(burden.capsules(), course.days()));
    }

    private void asked(SupervisedStudy study) {
        var burden = Burden.of(study);
        new AskedWhen(study.assessments()).groups().forEach(this::say);
        say(
                "contacts",
                joined(study.followUps().stream().map(ProtocolSummary::contact).toList()));
        say(
                "one person",
                "is asked or measured %d times, and called %d times"
                        .formatted(
                                study.assessments().stream()
                                        .mapToInt(burden::times)
                                        .sum(),
                                burden.contacts(study.followUps())));
        say(
                "each capsule",
                "%d points of set and setting%s"
                        .formatted(
                                study.setting().checklist().size(),
                                study.setting().supportPerson() ? ", and a support person there" : ""));
    }

    private void rules(List<Rule> rules) {
        if (rules.isEmpty()) {
            say("own rules", "none; the reviewed rules hold all the same");
        }
        rules.forEach(rule -> say("own rule", "%s: %s".formatted(rule.id(), RuleText.sentence(rule))));
    }

    private void say(String name, String text) {
        var line = new StringBuilder("%-14s".formatted(name));
        var indent = line.length();
        for (var word : text.split(" ", -1)) {
            if (line.length() > indent && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
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
