package limen.report.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import limen.study.protocol.FollowUp;
import limen.study.protocol.Identity;
import limen.study.protocol.Limits;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Schedule;
import limen.study.protocol.Setting;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;

/// Protocols to draw with.
public final class ExampleProtocols {
    static final String SECRET_ARM = "Zeolite";
    static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);

    private static final Dose DOSE = new Dose(15, Salt.HYDROCHLORIDE);
    private static final Consent CONSENT = new Consent("2", List.of(new Consent.Question("I can leave.", true)));

    private ExampleProtocols() {}

    /// Eight weeks, one capsule in seven days, two arms.
    public static SupervisedStudy study() {
        return new SupervisedStudy(
                new Identity("LOW-2", "Weekly low dose, within one person", "1.2"),
                new Approval("Board", "2027-11", "L-7", LocalDate.of(2028, 6, 30), "Dr Okafor", "Dr Lind"),
                List.of(new Site("DUB", "IE", DUBLIN)),
                new Drug("MDMA", Salt.HYDROCHLORIDE),
                new Eligibility(true, true, true),
                CONSENT,
                List.of(new Arm("Z", SECRET_ARM, DOSE), new Arm("Q", "Quartz", null)),
                new Allocation.WithinPerson(2),
                new Course(
                        2,
                        Period.ofDays(28),
                        Period.ZERO,
                        new Schedule.EveryDays(7, LocalTime.of(9, 0)),
                        Duration.ofHours(6)),
                new Limits(DOSE, 72, 8, 24),
                List.of(),
                new Setting(List.of(), true),
                List.of(),
                List.of(
                        new FollowUp("end-4-weeks", FollowUp.Anchor.END, Period.ofWeeks(4)),
                        new FollowUp("end-18-weeks", FollowUp.Anchor.END, Period.ofWeeks(18))),
                List.of(),
                List.of(),
                new Blinding("LOW", 2, 4),
                new AnalysisPlan(
                        "mean difference",
                        "all who took a capsule",
                        Map.of(),
                        "mood",
                        5,
                        AnalysisPlan.Multiplicity.NONE,
                        0,
                        null,
                        List.of()));
    }

    public static PersonalJournal journal() {
        return new PersonalJournal(new Identity("MINE", "A private journal", "1"), CONSENT, List.of(), List.of());
    }
}
