package limen.report.kit;

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
import limen.study.protocol.Identity;
import limen.study.protocol.Limits;
import limen.study.protocol.Schedule;
import limen.study.protocol.Setting;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Secret;

/// An invented study with kits.
final class KitStudy {
    static final SupervisedStudy STUDY = study("An invented study");
    static final AllocationList LIST = AllocationList.of(STUDY, new Secret("7".repeat(64)));

    private KitStudy() {}

    static SupervisedStudy study(String title) {
        return new SupervisedStudy(
                new Identity("LIM-01", title, "1.0"),
                new Approval("board", "2026-1", "licence", LocalDate.of(2027, 12, 31), "Ada Lind", "Jo Berg"),
                List.of(
                        new Site("BER", "DE", ZoneId.of("Europe/Berlin")),
                        new Site("ZRH", "CH", ZoneId.of("Europe/Zurich"))),
                new Drug("MDMA", Salt.HYDROCHLORIDE),
                new Eligibility(true, true, true),
                new Consent("1", List.of()),
                List.of(
                        new Arm("low", "15 mg MDMA hydrochloride", new Dose(15, Salt.HYDROCHLORIDE)),
                        new Arm("placebo", "placebo", null)),
                new Allocation.WithinPerson(4),
                new Course(
                        4,
                        Period.ofDays(14),
                        Period.ZERO,
                        new Schedule.EveryDays(7, LocalTime.of(9, 0)),
                        Duration.ofHours(12)),
                new Limits(new Dose(15, Salt.HYDROCHLORIDE), 72, 12, 24),
                List.of(),
                new Setting(List.of(), true),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Blinding("LIM", 2, 8),
                new AnalysisPlan(
                        "difference", "all", Map.of(), "mood", 1, AnalysisPlan.Multiplicity.HOLM, 0, null, List.of()));
    }
}
