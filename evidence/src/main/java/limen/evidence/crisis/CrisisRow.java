package limen.evidence.crisis;

import java.time.LocalDate;
import limen.evidence.Standing;
import limen.evidence.crisis.CrisisResources.Place;
import org.jspecify.annotations.Nullable;

/// A row of the table, which becomes help only on a day.
record CrisisRow(
        Place place,
        Line emergency,
        Line crisisLine,
        Line poisonLine,
        String status,
        String caution,
        String source,
        Standing standing,
        @Nullable LocalDate verifiedOn) {
    Help on(LocalDate today) {
        if (verifiedOn == null) {
            return new Help.LocalNumber(place.name(), "the numbers of this place are not verified");
        }
        if (verifiedOn.plusDays(CrisisResources.DAYS).isBefore(today)) {
            return new Help.LocalNumber(
                    place.name(),
                    "the numbers of this place were last checked on %s, more than %d days ago"
                            .formatted(verifiedOn, CrisisResources.DAYS));
        }
        return new Help.Numbers(
                place.name(), emergency, crisisLine, poisonLine, status, caution, source, standing, verifiedOn);
    }
}
