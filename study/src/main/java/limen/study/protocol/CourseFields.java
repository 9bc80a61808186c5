package limen.study.protocol;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;

/// The course of a study, checked against arms, allocation and limits as soon as all of them are read.
record CourseFields(Entry<List<Placed<Arm>>> arms, Entry<Allocation> allocation, Entry<Limits> limits) {
    private static final int LONGEST_PERIOD = 366;
    /// Two years, the last day of February included: longer is another study.
    private static final int LONGEST_COURSE = 731;

    Supplier<Course> read(Fields fields) {
        var periods = fields.integer("periods", 1, 104);
        var length = fields.required("period_length", Notations.days(1, LONGEST_PERIOD));
        var washout = fields.optional("washout", Notations.days(0, LONGEST_PERIOD), Period.ZERO);
        var schedule = fields.section("schedule", inner -> ScheduleFields.read(inner, length));
        var window = fields.required("window", Notations.duration(Duration.ofHours(1), Duration.ofHours(36)));
        checkBlocks(periods);
        if (periods.isRead() && length.isRead() && washout.isRead() && schedule.isRead() && window.isRead()) {
            var course = new Course(periods.get(), length.get(), washout.get(), schedule.get(), window.get());
            if (course.days() > LONGEST_COURSE) {
                periods.reject(
                        "the course lasts %d days".formatted(course.days()), "at most %d".formatted(LONGEST_COURSE));
            } else if (arms.isRead() && allocation.isRead()) {
                var plan = PlanObservations.of(Placed.values(arms.get()), allocation.get(), course);
                checkPlan(schedule, plan);
                checkWindow(window, plan);
                checkLimits(schedule, plan);
            }
        }
        return () -> new Course(periods.get(), length.get(), washout.get(), schedule.get(), window.get());
    }

    private void checkBlocks(Entry<Integer> periods) {
        if (periods.isRead()
                && allocation.isRead()
                && allocation.get() instanceof Allocation.WithinPerson(int block)
                && periods.get() % block != 0) {
            periods.reject(
                    "%d periods are no whole number of blocks of %d".formatted(periods.get(), block),
                    "a multiple of %d".formatted(block));
        }
    }

    private static void checkPlan(Entry<Schedule> schedule, PlanObservations plan) {
        var hours = plan.smallestIntervalHours();
        if (hours != null) {
            Ceilings.check(schedule, "planned_interval_hours", hours);
        }
        Ceilings.check(schedule, "planned_days_denser_than_weekly", plan.daysDenserThanWeekly());
        Ceilings.check(schedule, "planned_active_doses_in_course", plan.activeInCourse());
        Ceilings.check(schedule, "planned_active_doses_in_year", plan.activeInYear());
        if (plan.activeInCourse() == 0) {
            schedule.reject("no capsule of the plan can hold a dose", "an arm with a dose");
        }
    }

    private static void checkWindow(Entry<Duration> window, PlanObservations plan) {
        var hours = plan.smallestIntervalHours();
        if (hours != null && window.get().multipliedBy(2).toMinutes() > hours * 60L) {
            window.reject(
                    "%s to each side let two capsules that are %d h apart overlap"
                            .formatted(Spoken.duration(window.get()), hours),
                    "at most %s"
                            .formatted(Spoken.duration(Duration.ofHours(hours).dividedBy(2))));
        }
    }

    private void checkLimits(Entry<Schedule> schedule, PlanObservations plan) {
        if (!limits.isRead()) {
            return;
        }
        var own = limits.get();
        var hours = plan.smallestIntervalHours();
        if (hours != null && hours < own.hoursBetweenDoses()) {
            schedule.reject(
                    "capsules are %d h apart".formatted(hours),
                    "at least the %d h of limits.hours_between_doses".formatted(own.hoursBetweenDoses()));
        }
        checkCount(schedule, "active_doses_per_course", plan.activeInCourse(), own.activeDosesPerCourse());
        checkCount(schedule, "active_doses_per_year", plan.activeInYear(), own.activeDosesPerYear());
        for (var caution : Ceilings.cautions("planned_active_doses_in_course", plan.activeInCourse())) {
            if (own.reasonForMore() == null) {
                limits.reject(
                        "no reason_for_more_than_8 is written. Rule %s: %s. %s"
                                .formatted(
                                        caution.rule().id(),
                                        caution.measured(),
                                        caution.rule().words()),
                        "the reason that the physician signs");
            }
        }
    }

    private static void checkCount(Entry<Schedule> schedule, String limit, int planned, int most) {
        if (planned > most) {
            schedule.reject(
                    "up to %d active doses are planned".formatted(planned),
                    "at most the %d of limits.%s".formatted(most, limit));
        }
    }
}
