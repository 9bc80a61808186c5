package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import limen.evidence.InteractionGroup;
import limen.evidence.Interactions;
import limen.safety.Observations;
import limen.safety.Value;
import limen.study.Medicines;
import limen.study.Participant;

/// What stays true of a person beyond the day it was told: their medicines, and a few traits.
final class StandingFacts {
    private static final String[] TRAITS = {"sex", "cyp2d6_phenotype"};

    private final Interactions interactions;

    StandingFacts(Interactions interactions) {
        this.interactions = interactions;
    }

    Observations of(Participant person, Instant at) {
        var facts = Observations.none();
        for (var trait : TRAITS) {
            var known = person.readings().latest(trait, at);
            if (known.isPresent()) {
                facts = facts.with(trait, known.get().value());
            }
        }
        for (var use : person.medicines().uses()) {
            facts = facts.and(of(use, at));
        }
        return facts;
    }

    private Observations of(Medicines.Use use, Instant at) {
        var named = interactions.named(use.name());
        var facts = of(named.groups(), use, at);
        // Ended or not: nobody knows for how long it counts.
        return named.isUnknown() ? facts.yes("medicine_name_unknown") : facts;
    }

    private static Observations of(List<InteractionGroup> groups, Medicines.Use use, Instant at) {
        var facts = Observations.none();
        for (var group : groups) {
            facts = facts.and(of(group, use, at));
        }
        return facts;
    }

    private static Observations of(InteractionGroup group, Medicines.Use use, Instant at) {
        var taken = Observations.none().with("medicine_group", Value.of(group.id()));
        if (use.ended() == null) {
            return taken;
        }
        var washout = group.washoutDays();
        if (washout == null) {
            // No source says for how long it counts: somebody who knows has to look.
            return Observations.none().yes("medicine_name_unknown");
        }
        return at.isBefore(use.ended().plus(Duration.ofDays(washout))) ? taken : Observations.none();
    }
}
