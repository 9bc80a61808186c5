package limen.analysis.record;

import java.util.List;
import limen.analysis.person.Told;
import limen.study.Participant;
import limen.study.ParticipantId;

/// One person of a study whose data may be used.
///
/// @param known all that is known of them, folded
/// @param told what they told, as it stands after corrections
public record Somebody(Participant known, List<Told> told) {
    public Somebody {
        told = List.copyOf(told);
    }

    public ParticipantId id() {
        return known.id();
    }

    public boolean hasBegun() {
        return known.standing().hasBegun();
    }
}
