package limen.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.evidence.Interactions;
import limen.evidence.ObservationTable;
import limen.evidence.Rule;
import limen.evidence.RuleTable;
import limen.evidence.Rules;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.safety.Value;
import limen.study.decision.Tables;
import limen.study.protocol.Allocation;
import limen.study.protocol.AnalysisPlan;
import limen.study.protocol.Approval;
import limen.study.protocol.Arm;
import limen.study.protocol.Assessment;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;
import limen.study.protocol.Blinding;
import limen.study.protocol.Consent;
import limen.study.protocol.Course;
import limen.study.protocol.DoseFinding;
import limen.study.protocol.Drug;
import limen.study.protocol.Eligibility;
import limen.study.protocol.FollowUp;
import limen.study.protocol.Identity;
import limen.study.protocol.Limits;
import limen.study.protocol.Outcome;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Schedule;
import limen.study.protocol.Setting;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;

/// A study of four weekly capsules, and a journal, for tests to be lived.
public final class Protocols {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final String INVESTIGATOR = "Ira Investigator";
    public static final String PHYSICIAN = "Phil Physician";
    public static final Consent CONSENT = new Consent(
            "1",
            List.of(new Consent.Question("I can leave at any time", true), new Consent.Question("It helps", false)));

    private static final Duration OPEN = Duration.ofHours(12);

    private Protocols() {}

    /// Blinded, every capsule in a period of a week.
    public static SupervisedStudy study() {
        return study(new Eligibility(false, true, false), LocalDate.of(2030, 12, 31));
    }

    public static SupervisedStudy study(Eligibility eligibility, LocalDate expires) {
        return new SupervisedStudy(
                new Identity("LIM-01", "Four weeks", "1"),
                new Approval("Board", "2026/17", "BtM 1", expires, INVESTIGATOR, PHYSICIAN),
                List.of(new Site("BER", "DE", BERLIN)),
                new Drug("MDMA", Salt.HYDROCHLORIDE),
                eligibility,
                CONSENT,
                List.of(new Arm("PL", "placebo", null), new Arm("AC", "10 mg", milligrams(10))),
                new Allocation.WithinPerson(2),
                new Course(
                        4,
                        Period.ofDays(7),
                        Period.ZERO,
                        new Schedule.EveryDays(7, LocalTime.of(9, 0)),
                        Duration.ofHours(12)),
                new Limits(milligrams(20), 72, 8, 24),
                List.of(new TitrationStep("UP", "AC", milligrams(15), 2)),
                new Setting(List.of(new Setting.Check("quiet_place", "A quiet place")), true),
                List.of(
                        new Assessment("vitals-at-screening", new What.Vitals(), new When.AtScreening(), OPEN),
                        new Assessment("vitals", new What.Vitals(), new When.BeforeEachDose(), OPEN),
                        new Assessment("day", new What.CheckIn("LIMEN-DAY"), new When.BeforeEachDose(), OPEN),
                        new Assessment("mood", new What.Questionnaire("WHO-5"), new When.AtPeriodEnd(), OPEN)),
                List.of(new FollowUp("week", FollowUp.Anchor.END, Period.ofDays(7))),
                List.of(new Outcome("mood", "WHO-5", Outcome.Role.PRIMARY, Outcome.Better.HIGHER)),
                List.of(),
                new Blinding("K", 2, 4),
                new AnalysisPlan(
                        "difference in mood",
                        "all who took a capsule",
                        Map.of(),
                        "mood",
                        5,
                        AnalysisPlan.Multiplicity.NONE,
                        0,
                        null,
                        List.of()));
    }

    /// Open, one arm of 5 mg, eight weekly capsules, and steps to 10 and 15 mg that a design chooses among.
    public static SupervisedStudy findingItsDose() {
        var plain = study();
        return new SupervisedStudy(
                        plain.identity(),
                        plain.approval(),
                        plain.sites(),
                        plain.drug(),
                        plain.eligibility(),
                        plain.consent(),
                        List.of(new Arm("AC", "5 mg", milligrams(5))),
                        new Allocation.Open(),
                        new Course(
                                1,
                                Period.ofDays(56),
                                Period.ZERO,
                                new Schedule.EveryDays(7, LocalTime.of(9, 0)),
                                Duration.ofHours(12)),
                        plain.limits(),
                        List.of(
                                new TitrationStep("UP-10", "AC", milligrams(10), 2),
                                new TitrationStep("UP-15", "AC", milligrams(15), 3)),
                        plain.setting(),
                        plain.assessments(),
                        plain.followUps(),
                        plain.outcomes(),
                        plain.ownRules(),
                        null,
                        null)
                .finding(new DoseFinding(
                        new DoseFinding.Method.Crm(0.2, List.of(0.05, 0.1, 0.2)),
                        new DoseFinding.Harm(3, true),
                        Duration.ofDays(14),
                        3,
                        12));
    }

    /// The same study with rules of its own.
    public static SupervisedStudy study(List<Rule> own) {
        var plain = study();
        return new SupervisedStudy(
                plain.identity(),
                plain.approval(),
                plain.sites(),
                plain.drug(),
                plain.eligibility(),
                plain.consent(),
                plain.arms(),
                plain.allocation(),
                plain.course(),
                plain.limits(),
                plain.titration(),
                plain.setting(),
                plain.assessments(),
                plain.followUps(),
                plain.outcomes(),
                own,
                plain.blinding(),
                plain.analysis(),
                plain.design());
    }

    public static PersonalJournal journal() {
        return new PersonalJournal(new Identity("MY-01", "My journal", "1"), CONSENT, List.of(), List.of());
    }

    public static Dose milligrams(double milligrams) {
        return new Dose(milligrams, Salt.HYDROCHLORIDE);
    }

    public static Tables tables() {
        return tables(Rules.reviewed());
    }

    public static Tables tables(RuleTable rules) {
        return new Tables(rules, ObservationTable.reviewed(), Interactions.reviewed(), Protocols::scores);
    }

    /// Totals without any refinement: enough to feed the rules.
    private static Map<String, Value> scores(String instrument, Map<String, Integer> answers) {
        var total = answers.values().stream().mapToInt(Integer::intValue).sum();
        var scores = new HashMap<String, Value>();
        switch (instrument) {
            case "WHO-5" -> scores.put("who5_percent", Value.of(4.0 * total));
            case "PHQ-9" -> {
                scores.put("phq9_total", Value.of(total));
                scores.put("phq9_item9", Value.of(answers.getOrDefault("9", 0)));
            }
            default -> {}
        }
        return scores;
    }
}
