package limen.study.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import limen.evidence.Context;
import limen.evidence.Domain;
import limen.evidence.Rule;
import limen.evidence.Verdict;
import limen.safety.Effect;
import limen.safety.Judge;
import limen.safety.Judgement;
import limen.safety.Match;
import limen.study.Conduct;
import limen.study.KitNumber;
import limen.study.Medicines;
import limen.study.Participant;
import limen.study.Readings;
import limen.study.SlotId;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// `verdict`: what stands against the next capsule.
///
/// Everything that is known counts: holds and stops that stand, the answers and readings of the last twelve hours, the
/// schedule, the approval, the kit. Nothing found is not permission; it is only that no rule holds.
public final class BeforeDose {
    private final Protocol protocol;
    private final Judge judge;
    private final StandingFacts standing;

    public BeforeDose(Protocol protocol, Tables tables) {
        this.protocol = protocol;
        this.judge = tables.judge(protocol);
        this.standing = new StandingFacts(tables.interactions());
    }

    /// What stands against a capsule at a moment.
    ///
    /// @param because each reason as a sentence, the strictest first; empty if nothing was found
    public record Answer(Verdict verdict, List<String> because, Judgement judgement) {
        public Answer {
            because = List.copyOf(because);
        }
    }

    /// What stands against a capsule.
    ///
    /// @param slot which planned capsule it would be; none if it is not planned
    /// @param kit from which it would be taken; none where that is not yet known
    public Answer verdict(
            Conduct conduct, Participant person, Instant at, @Nullable SlotId slot, @Nullable KitNumber kit) {
        var judgement = judgement(conduct, person, at, slot, kit);
        var reasons = new ArrayList<Reason>();
        standingReasons(conduct, person, reasons);
        for (var match : judgement.matches()) {
            if (!isAnswered(match, person, at)) {
                reasons.add(new Reason(
                        strictness(match),
                        "%s (%s, %s)"
                                .formatted(
                                        match.rule().wordsFor(protocol.mode()),
                                        match.rule().id(),
                                        match.measured())));
            }
        }
        reasons.sort(Comparator.comparing(Reason::verdict).reversed());
        var verdict = reasons.stream().map(Reason::verdict).reduce(Verdict.NONE, Verdict::orStricter);
        return new Answer(verdict, reasons.stream().map(Reason::words).toList(), judgement);
    }

    private Judgement judgement(
            Conduct conduct, Participant person, Instant at, @Nullable SlotId slot, @Nullable KitNumber kit) {
        var facts = PreDoseFacts.of(protocol, conduct, person, at, slot, kit);
        var known = person.observed(at).and(standing.of(person, at)).and(facts);
        var judgement = judge.judge(known, Context.PRE_DOSE, protocol.mode());
        // A vital sign without the value it is compared with has not been judged: it is still to be measured.
        var isOpen = judgement.unanswered().stream().anyMatch(gap -> gap.rule().domain() == Domain.VITALS);
        return isOpen && facts.of("questionnaire_missing").isEmpty()
                ? judge.judge(known.yes("questionnaire_missing"), Context.PRE_DOSE, protocol.mode())
                : judgement;
    }

    private static Verdict strictness(Match match) {
        return switch (match.effect(Context.PRE_DOSE, true)) {
            case Effect.Notice _ -> Verdict.CAUTION;
            case Effect.HoldUntil _ -> Verdict.HOLD;
            case Effect.NotEligible _, Effect.StopForGood _, Effect.StopStudy _ -> Verdict.STOP;
            case Effect.SeekCareNow _ -> Verdict.SEEK_CARE;
        };
    }

    /// Whether the hand that may lift such a hold has lifted it since its reason was last told. What the schedule and
    /// the books say is told anew at every moment.
    private static boolean isAnswered(Match match, Participant person, Instant at) {
        return match.effect(Context.PRE_DOSE, true) instanceof Effect.HoldUntil
                && person.supervision().isAnswered(match.rule().id(), lastTold(match.rule(), person, at));
    }

    /// When what a rule looks at was told last.
    static Instant lastTold(Rule rule, Participant person, Instant at) {
        var name = rule.when().comparison().reading().observation();
        return name.equals("medicine_group") || name.equals("medicine_name_unknown")
                ? person.medicines().uses().stream()
                        .map(Medicines.Use::lastTold)
                        .max(Comparator.naturalOrder())
                        .orElse(at)
                : person.readings().latest(name, at).map(Readings.Past::at).orElse(at);
    }

    private record Reason(Verdict verdict, String words) {}

    private void standingReasons(Conduct conduct, Participant person, List<Reason> reasons) {
        if (person.standing().erased()) {
            reasons.add(new Reason(Verdict.STOP, "This record was erased."));
        }
        var stop = person.supervision().stop();
        if (stop != null) {
            reasons.add(new Reason(Verdict.STOP, "Nothing more is taken: " + stop.because()));
        }
        if (person.standing().left() != null) {
            reasons.add(new Reason(Verdict.STOP, "You decided to stop: nothing more is taken."));
        }
        for (var hold : person.supervision().standing()) {
            reasons.add(new Reason(Verdict.HOLD, "Held: " + hold.because()));
        }
        if (protocol instanceof SupervisedStudy) {
            if (conduct.authority().stop() != null) {
                reasons.add(new Reason(
                        Verdict.STOP,
                        "The whole study waits: " + conduct.authority().stop()));
            }
            if (!conduct.authority().isActive()) {
                reasons.add(new Reason(Verdict.HOLD, "The study is not active: two signatures are needed first."));
            }
            if (!person.standing().hasBegun()) {
                reasons.add(new Reason(Verdict.HOLD, "The course has not begun."));
            }
        }
    }
}
