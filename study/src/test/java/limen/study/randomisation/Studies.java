package limen.study.randomisation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.protocol.Allocation;
import limen.study.protocol.AnalysisPlan;
import limen.study.protocol.Approval;
import limen.study.protocol.Arm;
import limen.study.protocol.Blinding;
import limen.study.protocol.Consent;
import limen.study.protocol.Course;
import limen.study.protocol.Drug;
import limen.study.protocol.Eligibility;
import limen.study.protocol.Identity;
import limen.study.protocol.Limits;
import limen.study.protocol.Schedule;
import limen.study.protocol.Setting;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;

/// Small invented studies.
record Studies(
        List<String> sites,
        List<Arm> arms,
        Allocation allocation,
        Course course,
        List<TitrationStep> titration,
        Blinding blinding) {
    static final Arm LOW = new Arm("low", "15 mg", new Dose(15, Salt.HYDROCHLORIDE));
    static final Arm LOWER = new Arm("lower", "10 mg", new Dose(10, Salt.HYDROCHLORIDE));
    static final Arm PLACEBO = new Arm("placebo", "placebo", null);
    static final LocalTime NINE = LocalTime.of(9, 0);

    static final Studies WITHIN = new Studies(
            List.of("BER"),
            List.of(LOW, PLACEBO),
            new Allocation.WithinPerson(4),
            weekly(8, 14),
            List.of(),
            new Blinding("LIM", 2, 4));

    static final Studies BETWEEN = new Studies(
            List.of("BER", "ZRH"),
            List.of(LOW, PLACEBO),
            new Allocation.BetweenPeople(List.of(1, 1), List.of(2, 4, 6), List.of()),
            weekly(1, 28),
            List.of(),
            new Blinding("LIM", 1, 40));

    static Course weekly(int periods, int days) {
        return course(periods, days, 0, new Schedule.EveryDays(7, NINE));
    }

    static Course course(int periods, int days, int washout, Schedule schedule) {
        return new Course(periods, Period.ofDays(days), Period.ofDays(washout), schedule, Duration.ofHours(12));
    }

    static Secret secret(long number) {
        return new Secret("%064x".formatted(number));
    }

    static Secret secret(RandomGenerator random) {
        return Secret.drawn(random);
    }

    Studies with(List<Arm> other) {
        return new Studies(sites, other, allocation, course, titration, blinding);
    }

    Studies with(Allocation other) {
        return new Studies(sites, arms, other, course, titration, blinding);
    }

    Studies with(Course other) {
        return new Studies(sites, arms, allocation, other, titration, blinding);
    }

    Studies with(TitrationStep step) {
        return new Studies(sites, arms, allocation, course, List.of(step), blinding);
    }

    Studies with(Blinding other) {
        return new Studies(sites, arms, allocation, course, titration, other);
    }

    Studies at(String... other) {
        return new Studies(List.of(other), arms, allocation, course, titration, blinding);
    }

    AllocationList list(Secret seed) {
        return AllocationList.of(study(), seed);
    }

    SupervisedStudy study() {
        return new SupervisedStudy(
                new Identity("LIM-01", "An invented study", "1.0"),
                new Approval("board", "2026-1", "licence", LocalDate.of(2027, 12, 31), "Ada Lind", "Jo Berg"),
                sites.stream()
                        .map(code -> new Site(code, "DE", ZoneId.of("Europe/Berlin")))
                        .toList(),
                new Drug("MDMA", Salt.HYDROCHLORIDE),
                new Eligibility(true, true, true),
                new Consent("1", List.of()),
                arms,
                allocation,
                course,
                new Limits(new Dose(15, Salt.HYDROCHLORIDE), 72, 12, 24),
                titration,
                new Setting(List.of(), true),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                blinding,
                new AnalysisPlan(
                        "difference", "all", Map.of(), "mood", 1, AnalysisPlan.Multiplicity.HOLM, 0, null, List.of()));
    }
}
