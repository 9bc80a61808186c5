package limen.web.participant;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Set;
import limen.capture.Situation;
import limen.safety.Value;
import limen.study.Readings;
import limen.web.sheet.Typed;

/// What somebody has told today already and nobody need ask again: the hours of one night stay what
/// they are.
final class ToldToday {
    private static final Set<String> STAYS = Set.of("sleep_hours");

    private ToldToday() {}

    /// The form without those questions; their answers go along with it.
    static FormPage apply(FormPage page, Situation situation, Clock clock) {
        var words = new LinkedHashMap<String, String>();
        var typed = Typed.NOTHING;
        for (var field : page.sheet().fields()) {
            var told = page.sheet()
                    .form()
                    .observation(field)
                    .filter(STAYS::contains)
                    .flatMap(name -> situation.person().readings().latest(name, clock.now()));
            if (told.isPresent()
                    && isOfToday(told.get(), clock)
                    && told.get().value() instanceof Value.Number(var hours)) {
                var plain = plain(hours);
                typed = typed.with(field.name(), plain);
                words.put(
                        field.name(),
                        "You told today already how long you slept: %s hours. If that is wrong, correct it in your record."
                                .formatted(plain));
            }
        }
        return words.isEmpty() ? page : page.knowing(typed, words);
    }

    /// Of this day, and not so long ago that rules would have to ask anew.
    private static boolean isOfToday(Readings.Past told, Clock clock) {
        return clock.isToday(told.at()) && !told.at().isBefore(clock.now().minus(Readings.CURRENT));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
