package limen.study.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import limen.evidence.Context;
import limen.safety.Effect;
import limen.safety.Judge;
import limen.safety.Match;
import limen.safety.Observations;
import limen.safety.Unanswered;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Finding;
import limen.study.Findings;
import limen.study.Participant;
import limen.study.protocol.Assessment;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Planned;

/// What the rules of screening still ask of somebody about to be enrolled.
///
/// Screening is judged once more as a whole, by the last that is known of everything, so that it does not matter in
/// which order it was told. What nobody asked about is no answer.
final class Enrolling {
    private final Judge judge;
    private final StandingFacts standing;
    private final Findings findings;

    Enrolling(Judge judge, StandingFacts standing, Findings findings) {
        this.judge = judge;
        this.standing = standing;
        this.findings = findings;
    }

    /// Each thing that is missing or in the way, as the end of a sentence about the person.
    List<String> obstacles(SupervisedStudy study, Participant person, Admission.Enrolled enrolled, Instant at) {
        var facts = facts(study, person, enrolled, at);
        var known = person.lastKnown(at).and(standing.of(person, at)).and(facts);
        var judgement = judge.judge(known, Context.SCREENING, study.mode());
        var obstacles = new ArrayList<String>();
        judgement.matches().stream()
                .filter(match -> isInTheWay(match, facts))
                .map(match -> "cannot take part: %s (%s, %s)"
                        .formatted(match.rule().words(), match.rule().id(), match.measured()))
                .forEach(obstacles::add);
        judgement.unanswered().stream()
                .filter(gap -> gap.rule().in() == Context.SCREENING)
                .map(Unanswered::missing)
                .distinct()
                .map("has not told: "::concat)
                .forEach(obstacles::add);
        if (known.of("age").isEmpty()) {
            obstacles.add("has not told: age");
        }
        for (var assessment : study.assessments()) {
            if (assessment.when() instanceof Assessment.When.AtScreening
                    && !person.answered().has(assessment.what(), Instant.MIN, at)) {
                obstacles.add(
                        "has not done \"%s\", which the protocol asks for at screening".formatted(assessment.code()));
            }
        }
        return obstacles;
    }

    /// A hold that was placed when something was told is lifted by its own hand; one about these facts stands here.
    private static boolean isInTheWay(Match match, Observations facts) {
        return switch (match.effect(Context.SCREENING, false)) {
            case Effect.NotEligible _, Effect.StopForGood _, Effect.SeekCareNow _ -> true;
            case Effect.HoldUntil _ -> Consequences.looksAt(match.rule(), new HashSet<>(facts.names()));
            case Effect.Notice _, Effect.StopStudy _ -> false;
        };
    }

    private Observations facts(SupervisedStudy study, Participant person, Admission.Enrolled enrolled, Instant at) {
        var facts = Observations.none()
                .with("planned_doses", Value.of(Planned.of(study.course()).inCourse()));
        for (Finding finding : findings.of(enrolled)) {
            facts = facts.with(finding.name(), finding.value());
        }
        var answered = person.answered();
        if (study.eligibility().baselineEcg()
                && answered.last(new Assessment.What.Ecg(), at).isEmpty()) {
            facts = facts.yes("ecg_missing");
        }
        if (study.eligibility().baselineEcho()
                && answered.last(new Assessment.What.Echo(), at).isEmpty()) {
            facts = facts.yes("baseline_echo_missing");
        }
        return facts;
    }
}
