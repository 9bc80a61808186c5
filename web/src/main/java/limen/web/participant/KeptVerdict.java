package limen.web.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import limen.capture.Situation;
import limen.evidence.Verdict;
import limen.study.SlotId;

/// What the rules say of the capsule of the day, and for how long they would still say it if nothing were told
/// meanwhile.
///
/// @param done whether all that is asked before it was answered
/// @param lasts at most half a day; zero unless the capsule can be taken now
record KeptVerdict(Verdict verdict, boolean done, Duration lasts) {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    /// Nothing if no capsule can be taken now.
    static Optional<KeptVerdict> of(Situation situation, Instant now) {
        return Checks.of(situation, now)
                .map(checks -> new KeptVerdict(
                        checks.answer().verdict(), checks.areDone(), lasts(situation, now, checks.slot())));
    }

    /// Answers grow old, and a window closes: what comes first ends it.
    private static Duration lasts(Situation situation, Instant now, SlotId slot) {
        var good = Duration.ZERO;
        for (var ahead = STEP; ahead.compareTo(LONGEST) <= 0; ahead = ahead.plus(STEP)) {
            var holds = Checks.of(situation, now.plus(ahead))
                    .filter(checks -> checks.slot().equals(slot) && checks.areDone() && checks.isOpen());
            if (holds.isEmpty()) {
                break;
            }
            good = ahead;
        }
        return good;
    }
}
