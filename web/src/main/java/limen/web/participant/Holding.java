package limen.web.participant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import limen.capture.Situation;
import limen.evidence.Context;
import limen.evidence.Rule;
import limen.safety.Effect;
import limen.safety.Match;
import limen.study.decision.Tables;

/// The rules by which a capsule is held now.
final class Holding {
    private Holding() {}

    /// Those of holds that stand, then those that the answers of today bring up.
    static List<Rule> rules(Situation situation, Instant at) {
        var table = Tables.reviewed((instrument, answers) -> Map.of()).rulesOf(situation.protocol());
        var standing = situation.person().supervision().standing().stream()
                .flatMap(hold -> hold.rule() == null ? Stream.empty() : table.find(hold.rule()).stream());
        var today = Checks.of(situation, at).filter(Checks::areDone).stream()
                .flatMap(checks -> checks.answer().judgement().matches().stream())
                .filter(match -> match.effect(Context.PRE_DOSE, true) instanceof Effect.HoldUntil)
                .map(Match::rule);
        return Stream.concat(standing, today).distinct().toList();
    }
}
