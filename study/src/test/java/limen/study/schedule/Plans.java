package limen.study.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.protocol.Allocation;
import limen.study.protocol.Approval;
import limen.study.protocol.Arm;
import limen.study.protocol.Assessment;
import limen.study.protocol.Consent;
import limen.study.protocol.Course;
import limen.study.protocol.Drug;
import limen.study.protocol.Eligibility;
import limen.study.protocol.FollowUp;
import limen.study.protocol.Identity;
import limen.study.protocol.Limits;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Schedule;
import limen.study.protocol.Setting;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;

/// Protocols to plan with.
final class Plans {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    static final LocalTime NINE = LocalTime.of(9, 0);
    static final Duration TWO_HOURS = Duration.ofHours(2);

    /// Clocks that change by an hour, by half an hour, or never.
    private static final List<ZoneId> ZONES = List.of(
            BERLIN,
            NEW_YORK,
            TOKYO,
            LORD_HOWE,
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("UTC"));

    private Plans() {}

    static Course weekly(int weeks) {
        return new Course(1, Period.ofWeeks(weeks), Period.ZERO, new Schedule.EveryDays(7, NINE), TWO_HOURS);
    }

    static SupervisedStudy study(Course course) {
        return study(course, 72, List.of(), List.of());
    }

    static SupervisedStudy study(
            Course course, int hoursBetweenDoses, List<Assessment> assessments, List<FollowUp> followUps) {
        return new SupervisedStudy(
                new Identity("LIM-01", "A plan", "1"),
                new Approval("Board", "2027/1", "BtM 1", LocalDate.of(2030, 12, 31), "Ada Lind", "Jo Berg"),
                List.of(new Site("B1", "DE", BERLIN)),
                new Drug("MDMA", Salt.HYDROCHLORIDE),
                new Eligibility(false, false, false),
                new Consent("1", List.of()),
                List.of(new Arm("A", "all", new Dose(15, Salt.HYDROCHLORIDE))),
                new Allocation.Open(),
                course,
                new Limits(new Dose(15, Salt.HYDROCHLORIDE), hoursBetweenDoses, 12, 24),
                List.of(),
                new Setting(List.of(), false),
                assessments,
                followUps,
                List.of(),
                List.of(),
                null,
                null);
    }

    static PersonalJournal journal(List<Assessment> assessments) {
        return new PersonalJournal(
                new Identity("JOURNAL", "A journal", "1"), new Consent("1", List.of()), assessments, List.of());
    }

    static ZoneId anyZone(RandomGenerator random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    /// A first day whose course is likely to cross a clock change or 29 February 2028.
    static LocalDate anyDay(RandomGenerator random) {
        var near = List.of(
                LocalDate.of(2028, 2, 29),
                LocalDate.of(2028, 3, 12),
                LocalDate.of(2028, 3, 26),
                LocalDate.of(2028, 4, 2),
                LocalDate.of(2028, 10, 1),
                LocalDate.of(2028, 10, 29),
                LocalDate.of(2028, 11, 5));
        return near.get(random.nextInt(near.size())).minusDays(random.nextInt(20));
    }

    /// A course with capsules at least three days apart, some of them at an hour that clocks skip or repeat.
    static Course anyCourse(RandomGenerator random) {
        var at = random.nextBoolean()
                ? LocalTime.of(random.nextInt(1, 4), 15 * random.nextInt(4))
                : LocalTime.of(random.nextInt(24), random.nextInt(60));
        var schedule = anySchedule(random, at);
        return new Course(
                random.nextInt(1, 4),
                Period.ofDays(random.nextInt(1, 22)),
                Period.ofDays(random.nextInt(3, 9)),
                schedule,
                Duration.ofMinutes(random.nextInt(1, 36 * 60 + 1)));
    }

    private static Schedule anySchedule(RandomGenerator random, LocalTime at) {
        return switch (random.nextInt(4)) {
            case 0 -> new Schedule.EveryDays(random.nextInt(3, 9), at);
            case 1 -> new Schedule.EveryHours(random.nextInt(72, 200), at);
            case 2 -> {
                var first = DayOfWeek.of(random.nextInt(1, 8));
                yield new Schedule.TwiceAWeek(first, first.plus(random.nextInt(3, 5)), at);
            }
            default -> {
                int start = random.nextInt(1, 4);
                yield new Schedule.OnDays(List.of(start + 8, start, start + 4), at);
            }
        };
    }
}
