package limen.study.randomisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import limen.study.KitNumber;
import limen.study.ParticipantId;

/// What the record says of one kit, in the order in which it happened.
public record KitHistory(KitNumber kit, List<Move> moves) {
    /// One thing that happened to the kit.
    public sealed interface Move {
        LocalDate on();

        /// It came to the study.
        ///
        /// @param expires the last day on which it may be taken from
        record Received(LocalDate on, String lot, LocalDate expires) implements Move {}

        record Dispensed(LocalDate on, ParticipantId to, int capsules) implements Move {}

        /// Somebody took from it.
        ///
        /// @param capsules 0.5 for half of one
        record Taken(LocalDate on, ParticipantId by, double capsules) implements Move {}

        record Returned(LocalDate on, ParticipantId from, int capsules) implements Move {}

        record Destroyed(LocalDate on) implements Move {}
    }

    /// Where a kit is now.
    public enum Place {
        NOWHERE,
        IN_STOCK,
        WITH_PARTICIPANT,
        RETURNED,
        DESTROYED
    }

    public KitHistory {
        moves = List.copyOf(moves);
    }

    public <M extends Move> List<M> all(Class<M> kind) {
        return moves.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Place place() {
        var place = Place.NOWHERE;
        for (var move : moves) {
            place = switch (move) {
                case Move.Received _ -> Place.IN_STOCK;
                case Move.Dispensed _ -> Place.WITH_PARTICIPANT;
                case Move.Taken _ -> place;
                case Move.Returned _ -> Place.RETURNED;
                case Move.Destroyed _ -> Place.DESTROYED;
            };
        }
        return place;
    }

    /// The last day on which it may be taken from, where it was received; of several, the earliest.
    public Optional<LocalDate> expires() {
        return all(Move.Received.class).stream().map(Move.Received::expires).min(LocalDate::compareTo);
    }

    public int dispensed() {
        return (int) sum(all(Move.Dispensed.class), move -> (double) move.capsules());
    }

    public double taken() {
        return sum(all(Move.Taken.class), Move.Taken::capsules);
    }

    public int returned() {
        return (int) sum(all(Move.Returned.class), move -> (double) move.capsules());
    }

    /// Capsules given out of which nothing more is known: with the participant as long as the kit is,
    /// missing after.
    public double open() {
        return dispensed() - taken() - returned();
    }

    private static <M extends Move> double sum(List<M> moves, Function<M, Double> capsules) {
        return Stream.concat(Stream.of(0.0), moves.stream().map(capsules))
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
