package limen.web.console.kits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import limen.study.Kit.Where;
import limen.study.randomisation.KitHistory.Move;

/// What is said about kits.
final class KitWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private KitWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String where(Where where) {
        return switch (where) {
            case IN_STOCK -> "in stock";
            case DISPENSED -> "with a participant";
            case RETURNED -> "returned";
            case DESTROYED -> "destroyed";
        };
    }

    static String capsules(double count) {
        var plain = BigDecimal.valueOf(count).stripTrailingZeros().toPlainString();
        return plain + (count == 1 ? " capsule" : " capsules");
    }

    static String move(Move move) {
        return switch (move) {
            case Move.Received received ->
                "Received with lot %s, to be used until %s".formatted(received.lot(), day(received.expires()));
            case Move.Dispensed given -> "Handed out to %s with %s".formatted(given.to(), capsules(given.capsules()));
            case Move.Taken taken -> "%s taken by %s".formatted(capsules(taken.capsules()), taken.by());
            case Move.Returned back -> "Came back from %s with %s".formatted(back.from(), capsules(back.capsules()));
            case Move.Destroyed _ -> "Destroyed";
        };
    }
}
