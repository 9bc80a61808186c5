package limen.study.randomisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import limen.study.KitNumber;
import limen.study.ParticipantId;
import limen.study.randomisation.KitAccount.Discrepancy;
import limen.study.randomisation.KitAccount.Kind;
import limen.study.randomisation.KitHistory.Move;
import org.jspecify.annotations.Nullable;

/// What does not add up in the history of one kit.
final class Discrepancies {
    private final KitHistory history;
    private final LocalDate on;
    private final List<Discrepancy> found = new ArrayList<>();

    Discrepancies(KitHistory history, LocalDate on) {
        this.history = history;
        this.on = on;
    }

    List<Discrepancy> all() {
        if (history.all(Move.Received.class).isEmpty()) {
            say(Kind.FOREIGN, "Kit %s was never received".formatted(kit()));
        }
        holders();
        turns();
        expiry();
        sums();
        return List.copyOf(found);
    }

    private void holders() {
        @Nullable ParticipantId holder = null;
        for (var move : history.moves()) {
            switch (move) {
                case Move.Dispensed given -> holder = given.to();
                case Move.Taken taken -> belongs(holder, taken.by(), "was taken from by", taken.on());
                case Move.Returned back -> belongs(holder, back.from(), "came back from", back.on());
                case Move.Received _ -> {}
                case Move.Destroyed _ -> {}
            }
        }
    }

    private void belongs(@Nullable ParticipantId holder, ParticipantId person, String what, LocalDate day) {
        if (!person.equals(holder)) {
            say(
                    Kind.FOREIGN,
                    "Kit %s %s %s on %s, but was given to %s"
                            .formatted(kit(), what, person, day, holder == null ? "nobody before" : holder));
        }
    }

    private void turns() {
        var received = history.all(Move.Received.class);
        if (received.size() > 1) {
            say(Kind.USED_TWICE, "Kit %s was received %d times".formatted(kit(), received.size()));
        }
        var given = history.all(Move.Dispensed.class);
        if (given.size() > 1) {
            say(
                    Kind.USED_TWICE,
                    "Kit %s was given out %d times, to %s"
                            .formatted(
                                    kit(),
                                    given.size(),
                                    String.join(
                                            " and ",
                                            given.stream()
                                                    .map(move -> move.to().text())
                                                    .distinct()
                                                    .toList())));
        }
        var closed = false;
        for (var move : history.moves()) {
            switch (move) {
                case Move.Returned _ -> closed = true;
                case Move.Destroyed _ -> closed = true;
                case Move.Dispensed again -> after(closed, "given out", again.on());
                case Move.Taken taken -> after(closed, "taken from", taken.on());
                case Move.Received _ -> {}
            }
        }
    }

    private void after(boolean closed, String what, LocalDate day) {
        if (closed) {
            say(Kind.USED_TWICE, "Kit %s was %s on %s, after it was returned or destroyed".formatted(kit(), what, day));
        }
    }

    private void expiry() {
        var expires = history.expires();
        if (expires.isEmpty()) {
            return;
        }
        var last = expires.get();
        history.all(Move.Taken.class).forEach(move -> late("was taken from", move.on(), last));
        history.all(Move.Dispensed.class).forEach(move -> late("was given out", move.on(), last));
        switch (history.place()) {
            case IN_STOCK -> late("is still in stock", on, last);
            case WITH_PARTICIPANT -> {
                if (history.open() > 0) {
                    late("is still with a participant", on, last);
                }
            }
            case NOWHERE, RETURNED, DESTROYED -> {}
        }
    }

    private void late(String what, LocalDate day, LocalDate last) {
        if (day.isAfter(last)) {
            say(Kind.EXPIRED, "Kit %s %s on %s; its last day was %s".formatted(kit(), what, day, last));
        }
    }

    private void sums() {
        var open = history.open();
        var back = history.place() == KitHistory.Place.RETURNED || history.place() == KitHistory.Place.DESTROYED;
        if (open < 0 || (back && open > 0)) {
            say(
                    Kind.UNACCOUNTED,
                    "Kit %s: %d %s given out, %s taken, %d returned, so %s %s"
                            .formatted(
                                    kit(),
                                    history.dispensed(),
                                    history.dispensed() == 1 ? "capsule" : "capsules",
                                    plain(history.taken()),
                                    history.returned(),
                                    plain(Math.abs(open)),
                                    open > 0 ? "missing" : "too many"));
        }
    }

    private KitNumber kit() {
        return history.kit();
    }

    private void say(Kind kind, String words) {
        found.add(new Discrepancy(kit(), kind, words + "."));
    }

    private static String plain(double capsules) {
        return BigDecimal.valueOf(capsules).stripTrailingZeros().toPlainString();
    }
}
