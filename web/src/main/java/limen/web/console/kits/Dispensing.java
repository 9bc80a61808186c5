package limen.web.console.kits;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import limen.study.Conduct;
import limen.study.Kit.Where;
import limen.study.KitNumber;
import limen.study.Participant;
import limen.study.Standing.Place;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.KitAccount;
import limen.study.randomisation.KitHistory;
import limen.study.randomisation.Sequence;
import limen.study.schedule.KitInHand;
import limen.study.schedule.Slots;
import org.jspecify.annotations.Nullable;

/// Which kit somebody gets next, by the sealed list and the record.
sealed interface Dispensing {
    /// A kit lies ready.
    ///
    /// @param place of the person in the list
    /// @param isNew whether they get this place with the kit
    /// @param from the first day of the period; null before the course has a first day
    /// @param kit which, and how much is in it
    /// @param spare whether it stands in for the kit that was planned
    record Next(
            Participant person,
            Place place,
            boolean isNew,
            int period,
            @Nullable LocalDate from,
            Kit kit,
            boolean spare)
            implements Dispensing {}

    /// Nothing is to be handed out.
    record Nothing(String because) implements Dispensing {}

    /// One is needed, and there is none.
    record Missing(String because) implements Dispensing {}

    /// What is to be done for one person.
    static Dispensing of(
            SupervisedStudy study,
            Conduct conduct,
            AllocationList list,
            KitAccount account,
            Participant person,
            ZonedDateTime now) {
        var standing = person.standing();
        var enrolment = standing.enrolment();
        if (enrolment == null || person.hasStopped()) {
            return new Nothing(enrolment == null ? "Not enrolled." : "Takes nothing more.");
        }
        var period = KitInHand.period(study.course(), standing.firstDay(), now.toLocalDate());
        if (period.isEmpty()) {
            return new Nothing("The course is over.");
        }
        var sequence = standing.place() == null
                ? nextFree(conduct, list, enrolment.stratum())
                : list.sequence(standing.place().stratum(), standing.place().sequence());
        if (sequence.isEmpty()) {
            return new Missing(
                    standing.place() == null
                            ? "No place of stratum %s is free any more.".formatted(enrolment.stratum())
                            : "The list has no place %d of %s."
                                    .formatted(
                                            standing.place().sequence(),
                                            standing.place().stratum()));
        }
        return new Search(study, conduct, list, account, person, sequence.get(), period.get(), now).next();
    }

    /// Places are given in their order.
    private static Optional<Sequence> nextFree(Conduct conduct, AllocationList list, String stratum) {
        return list.sequences().stream()
                .filter(place -> place.stratum().equals(stratum))
                .filter(place -> !conduct.allocations().given().contains(new Place(place.stratum(), place.number())))
                .min(Comparator.comparingInt(Sequence::number));
    }

    /// The kit for one period of one place.
    record Search(
            SupervisedStudy study,
            Conduct conduct,
            AllocationList list,
            KitAccount account,
            Participant person,
            Sequence sequence,
            int period,
            ZonedDateTime now) {
        Dispensing next() {
            if (isNothingToCome()) {
                return new Nothing("No capsule of period %d is to come.".formatted(period));
            }
            var planned = list.kit(sequence.stratum(), sequence.number(), period);
            var spareAlready = list.spares().stream()
                    .filter(kit -> kit.arm().equals(sequence.arm(period)))
                    .filter(kit -> isWithThem(kit.number()) && isForThisPeriod(kit.number()))
                    .findFirst();
            if (spareAlready.isPresent()) {
                return has(spareAlready.get().number());
            }
            if (planned.isPresent()) {
                var kit = planned.get();
                if (isWithThem(kit.number())) {
                    return has(kit.number());
                }
                if (isUsable(kit)) {
                    return found(kit, false);
                }
            }
            return list.spares().stream()
                    .filter(kit -> kit.arm().equals(sequence.arm(period)) && isUsable(kit))
                    .min(Kit::compareTo)
                    .map(kit -> found(kit, true))
                    .orElseGet(() -> new Missing(
                            "The kit of period %d cannot be handed out (%s), and there is no spare kit in stock that can stand in for it."
                                    .formatted(
                                            period,
                                            planned.map(kit -> "%s %s".formatted(kit.number(), why(kit)))
                                                    .orElse("none is planned"))));
        }

        private Dispensing has(KitNumber kit) {
            return new Nothing("Has kit %s for period %d.".formatted(kit, period));
        }

        private Dispensing found(Kit kit, boolean spare) {
            var place = new Place(sequence.stratum(), sequence.number());
            return new Next(person, place, person.standing().place() == null, period, from(), kit, spare);
        }

        private @Nullable LocalDate from() {
            var first = person.standing().firstDay();
            return first == null ? null : first.plusDays(study.course().firstDayOf(period));
        }

        /// What came back is needed no more where nothing is left to be taken. Before the first day all is to come.
        private boolean isNothingToCome() {
            return person.standing().firstDay() != null
                    && Slots.of(study, person, now.toInstant()).stream()
                            .noneMatch(slot ->
                                    slot.id().period() == period && slot.state().isToCome());
        }

        private LocalDate today() {
            return now.toLocalDate();
        }

        private boolean isUsable(Kit kit) {
            var known = conduct.kits().get(kit.number());
            return known != null && known.where() == Where.IN_STOCK && !today().isAfter(known.expires());
        }

        private boolean isWithThem(KitNumber number) {
            var known = conduct.kits().get(number);
            return known != null && known.obstacle(person.id(), today()).isEmpty();
        }

        /// A spare kit of an earlier period is used up, or should have come back.
        private boolean isForThisPeriod(KitNumber spare) {
            var from = from();
            return from == null
                    || account.of(spare).stream()
                            .flatMap(history -> history.all(KitHistory.Move.Dispensed.class).stream())
                            .anyMatch(given -> !given.on().isBefore(from.minusDays(KitInHand.AHEAD)));
        }

        private String why(Kit kit) {
            var known = conduct.kits().get(kit.number());
            if (known == null) {
                return "was never received";
            }
            return known.where() == Where.IN_STOCK
                    ? "expired on " + known.expires()
                    : "is " + KitWords.where(known.where());
        }
    }
}
