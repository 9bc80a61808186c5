package limen.report.rehearsal;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import limen.report.timeline.Decision.Fact;
import limen.report.words.Moments;
import limen.report.words.Numbers;
import limen.study.protocol.Allocation;
import limen.study.protocol.Course;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.Schedule;
import limen.study.protocol.SupervisedStudy;

/// What somebody must know of a protocol to read its rehearsal.
final class ProtocolFacts {
    private ProtocolFacts() {}

    static List<Fact> of(Protocol protocol) {
        var facts = new ArrayList<Fact>();
        var identity = protocol.identity();
        facts.add(new Fact("Protocol", "%s, version %s".formatted(identity.code(), identity.version())));
        switch (protocol) {
            case SupervisedStudy study -> facts.addAll(study(study));
            case PersonalJournal _ ->
                facts.add(new Fact("Mode", "A personal journal: no arms, no schedule, nothing proposed."));
        }
        facts.add(new Fact(
                "Own rules",
                protocol.ownRules().isEmpty()
                        ? "none beyond the reviewed ones"
                        : "%s beyond the reviewed ones"
                                .formatted(protocol.ownRules().size())));
        return facts;
    }

    private static List<Fact> study(SupervisedStudy study) {
        return List.of(
                new Fact(
                        "Conditions",
                        "%s %s, %s%s"
                                .formatted(
                                        study.arms().size(),
                                        study.arms().size() == 1 ? "arm" : "arms",
                                        allocation(study.allocation()),
                                        study.isBlinded() ? ", blinded" : ", open")),
                new Fact("Course", course(study.course())),
                new Fact(
                        "Ceilings of this protocol",
                        "%s mg in a capsule, %s h between capsules, %s in a course, %s in a year"
                                .formatted(
                                        Numbers.tick(study.limits().perDose().milligrams()),
                                        study.limits().hoursBetweenDoses(),
                                        study.limits().activeDosesPerCourse(),
                                        study.limits().activeDosesPerYear())),
                new Fact(
                        "Follow-up",
                        study.followUps().isEmpty()
                                ? "none"
                                : "%s kinds of contact, and they survive a stop"
                                        .formatted(study.followUps().size())),
                new Fact(
                        "Approval",
                        "%s, %s; expires %s. Attested, not verified by Limen."
                                .formatted(
                                        study.approval().board(),
                                        study.approval().reference(),
                                        Moments.day(study.approval().expires()))));
    }

    private static String allocation(Allocation allocation) {
        return switch (allocation) {
            case Allocation.Open _ -> "known to all";
            case Allocation.BetweenPeople _ -> "one for each person";
            case Allocation.WithinPerson _ -> "each person goes through all";
        };
    }

    private static String course(Course course) {
        return "%s %s of %s, %s; window %s h to each side%s"
                .formatted(
                        course.periods(),
                        course.periods() == 1 ? "period" : "periods",
                        days(course.periodLength()),
                        schedule(course.schedule()),
                        Numbers.tick(course.window().toMinutes() / 60.0),
                        course.washout().isZero() ? "" : "; %s between periods".formatted(days(course.washout())));
    }

    private static String days(Period period) {
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period)) + " days";
    }

    private static String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.EveryDays every ->
                every.days() == 1 ? "one capsule each day" : "one capsule in %s days".formatted(every.days());
            case Schedule.EveryHours every -> "one capsule every %s hours".formatted(every.hours());
            case Schedule.TwiceAWeek _ -> "two capsules a week";
            case Schedule.OnDays on ->
                "capsules on %s named days of a period".formatted(on.days().size());
        };
    }
}
