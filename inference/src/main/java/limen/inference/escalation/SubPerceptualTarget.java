package limen.inference.escalation;

import java.util.List;
import java.util.OptionalInt;

/// The target of a low-dose study: the highest level that few people notice and that harms fewer still.
///
/// Each of the two events has its own model. A level is allowed when the posterior mean of its
/// probability of being noticed is at most `noticed` and that of an adverse event at most `harmed`;
/// the mean and not the plug-in, because with few people it is the higher one. Where no level is
/// allowed there is none to recommend.
///
/// @param noticed largest accepted probability that a person notices the capsule, usually 0.3
/// @param harmed largest accepted probability of an adverse event, usually 0.1
public record SubPerceptualTarget(
        ContinualReassessment noticing, ContinualReassessment harm, double noticed, double harmed) {
    public SubPerceptualTarget {
        if (noticing.skeleton().levels() != harm.skeleton().levels()) {
            throw new IllegalArgumentException("%d levels of noticing and %d of harm; expected as many of each"
                    .formatted(noticing.skeleton().levels(), harm.skeleton().levels()));
        }
        if (!(noticed > 0 && noticed < 1 && harmed > 0 && harmed < 1)) {
            throw new IllegalArgumentException(
                    "accepted probabilities %s and %s; expected above 0 and below 1".formatted(noticed, harmed));
        }
    }

    /// The level to recommend after these people: the highest allowed one, at most one above the
    /// highest that was ever tried. Empty where even the lowest is not allowed: stop, or write
    /// another protocol.
    ///
    /// With nobody seen yet the lowest level is the only one that can be tried.
    public OptionalInt recommend(List<Observed> noticedPeople, List<Observed> harmedPeople) {
        var tried = Math.max(highest(noticedPeople), highest(harmedPeople));
        return recommend(noticedPeople, harmedPeople, tried);
    }

    /// The same where somebody may have tried a level without being among these people yet.
    ///
    /// @param tried the highest level that anybody tried; 0 for none
    public OptionalInt recommend(List<Observed> noticedPeople, List<Observed> harmedPeople, int tried) {
        var noticeable = noticing.after(noticedPeople).mean();
        var harmful = harm.after(harmedPeople).mean();
        var reach = Math.min(tried + 1, noticeable.size());
        for (var level = reach; level >= 1; level--) {
            if (noticeable.get(level - 1) <= noticed && harmful.get(level - 1) <= harmed) {
                return OptionalInt.of(level);
            }
        }
        return OptionalInt.empty();
    }

    private static int highest(List<Observed> people) {
        return people.stream().mapToInt(Observed::level).max().orElse(0);
    }
}
