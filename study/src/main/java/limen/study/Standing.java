package limen.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// How far somebody has come: screened, consented, enrolled, begun, left.
///
/// @param screenedAt when screening was last answered
/// @param consented the version of the text that was agreed to
/// @param zones in which wall times are meant, oldest first
/// @param left when they withdrew from dosing
public record Standing(
        @Nullable Instant screenedAt,
        @Nullable String consented,
        @Nullable Enrolment enrolment,
        @Nullable Place place,
        @Nullable LocalDate firstDay,
        PVector<Zone> zones,
        @Nullable Instant left,
        boolean dataWithdrawn,
        boolean erased,
        @Nullable Instant unblinded) {
    public record Enrolment(String site, String stratum, boolean supportPerson, Instant at) {}

    /// A place in the sealed list.
    public record Place(String stratum, int sequence) {}

    public record Zone(Instant since, ZoneId zone) {}

    static final Standing NEW =
            new Standing(null, null, null, null, null, TreePVector.empty(), null, false, false, null);

    static final Standing ERASED =
            new Standing(null, null, null, null, null, TreePVector.empty(), null, true, true, null);

    /// In which zone wall times are meant at a moment; the first also holds before it was known.
    public ZoneId zone(Instant at) {
        return zones.stream()
                .filter(zone -> !zone.since().isAfter(at))
                .max(Comparator.comparing(Zone::since))
                .or(() -> zones.stream().min(Comparator.comparing(Zone::since)))
                .map(Zone::zone)
                .orElse(ZoneOffset.UTC);
    }

    public boolean isEnrolled() {
        return enrolment != null;
    }

    public boolean hasBegun() {
        return firstDay != null;
    }

    Standing screened(Instant at) {
        return new Standing(at, consented, enrolment, place, firstDay, zones, left, dataWithdrawn, erased, unblinded);
    }

    /// Where somebody consents, wall times are meant until more is known.
    Standing consented(String version, Zone where) {
        return new Standing(
                screenedAt,
                version,
                enrolment,
                place,
                firstDay,
                zones.isEmpty() ? zones.plus(where) : zones,
                left,
                dataWithdrawn,
                erased,
                unblinded);
    }

    Standing enrolled(Enrolment now) {
        return new Standing(screenedAt, consented, now, place, firstDay, zones, left, dataWithdrawn, erased, unblinded);
    }

    Standing placed(Place now) {
        return new Standing(
                screenedAt, consented, enrolment, now, firstDay, zones, left, dataWithdrawn, erased, unblinded);
    }

    Standing begun(LocalDate day, Zone zone) {
        return new Standing(
                screenedAt, consented, enrolment, place, day, zones.plus(zone), left, dataWithdrawn, erased, unblinded);
    }

    Standing in(Zone zone) {
        return new Standing(
                screenedAt,
                consented,
                enrolment,
                place,
                firstDay,
                zones.plus(zone),
                left,
                dataWithdrawn,
                erased,
                unblinded);
    }

    /// Who leaves twice has left the first time.
    Standing left(Instant at) {
        var first = left == null || at.isBefore(left) ? at : left;
        return new Standing(
                screenedAt, consented, enrolment, place, firstDay, zones, first, dataWithdrawn, erased, unblinded);
    }

    /// Without a leaving that was still to come.
    Standing asOf(Instant at) {
        return left == null || !left.isAfter(at)
                ? this
                : new Standing(
                        screenedAt,
                        consented,
                        enrolment,
                        place,
                        firstDay,
                        zones,
                        null,
                        dataWithdrawn,
                        erased,
                        unblinded);
    }

    Standing withoutData() {
        return new Standing(screenedAt, consented, enrolment, place, firstDay, zones, left, true, erased, unblinded);
    }

    Standing unblinded(Instant at) {
        return new Standing(screenedAt, consented, enrolment, place, firstDay, zones, left, dataWithdrawn, erased, at);
    }
}
