package limen.study.protocol;

import java.util.List;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import limen.evidence.Rules;
import limen.evidence.Verdict;
import limen.notation.Entry;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.safety.Judge;
import limen.safety.Judgement;
import limen.safety.Match;
import limen.safety.Observations;
import limen.safety.Value;

/// The reviewed rules, asked about a plan. Every number that no file can raise stands there and nowhere in here.
final class Ceilings {
    private static final Judge REVIEWED = new Judge(Rules.reviewed(), ObservationTable.reviewed());

    private Ceilings() {}

    /// Rejects an entry that holds a dose above the ceiling.
    static void check(Entry<?> entry, Dose dose) {
        check(entry, planned(dose));
    }

    /// Whether a dose keeps the ceiling.
    static boolean letPass(Dose dose) {
        return matches(planned(dose)).stream()
                .noneMatch(match -> match.rule().then().isStricterThan(Verdict.CAUTION));
    }

    private static Observations planned(Dose dose) {
        return Observations.none()
                .with(
                        "planned_dose_mg_hydrochloride",
                        Value.of(dose.in(Salt.HYDROCHLORIDE).milligrams()));
    }

    /// Rejects an entry for each rule that refuses a plan with this observation.
    static void check(Entry<?> entry, String observation, double value) {
        check(entry, Observations.none().with(observation, Value.of(value)));
    }

    static void check(Entry<?> entry, Observations plan) {
        for (var match : matches(plan)) {
            if (match.rule().then().isStricterThan(Verdict.CAUTION)) {
                var nearest = match.nearest();
                entry.reject(
                        "refused by rule %s: %s%s. %s"
                                .formatted(
                                        match.rule().id(),
                                        match.measured(),
                                        nearest == null ? "" : " (%s)".formatted(nearest),
                                        match.rule().words()),
                        "a plan that the rule lets pass");
            }
        }
    }

    /// Whether the rules let such a plan pass only with the written word of the physician.
    static List<Match> cautions(String observation, double value) {
        return matches(Observations.none().with(observation, Value.of(value))).stream()
                .filter(match -> match.rule().then() == Verdict.CAUTION)
                .toList();
    }

    private static List<Match> matches(Observations plan) {
        Judgement judgement = REVIEWED.judge(plan, Context.SCREENING, Mode.STUDY);
        return judgement.matches();
    }
}
