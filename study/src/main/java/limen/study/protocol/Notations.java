package limen.study.protocol;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import limen.notation.Form;
import limen.notation.Forms;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// The forms that only protocols have.
final class Notations {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,29}");
    private static final Pattern MILLIGRAMS = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,30})? ?mg");
    private static final int DECIMALS = 2;
    private static final Pattern HOURS = Pattern.compile("([1-9]\\d{0,3}) ?(h|hours?)");

    private Notations() {}

    /// A short name that other parts of the file may refer to.
    static Form<String> code() {
        return Form.written("code", "1 to 30 letters, digits, - and _", matching(CODE));
    }

    static Form<String> matching(String noun, String expected, String pattern) {
        return Form.written(noun, expected, matching(Pattern.compile(pattern)));
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(text).filter(it -> pattern.matcher(it).matches());
    }

    /// An amount of the drug, as a weight of its salt.
    static Form<Dose> dose(Salt salt) {
        return Form.written("dose", "milligrams such as 15 mg", Notations::milligrams)
                .map(milligrams -> dose(milligrams, salt));
    }

    /// An amount of the drug, or `none` for a placebo.
    static Form<Optional<Dose>> doseOrNone(Salt salt) {
        return Form.written(
                        "dose",
                        "milligrams such as 15 mg, or none for a placebo",
                        text -> text.equals("none") ? Optional.of(BigDecimal.ZERO) : milligrams(text))
                .map(amount -> amount.signum() == 0 ? Optional.empty() : Optional.of(dose(amount, salt)));
    }

    /// More than 0: a placebo is called `none`.
    private static Optional<BigDecimal> milligrams(String text) {
        return Optional.of(text)
                .filter(it -> MILLIGRAMS.matcher(it).matches())
                .map(it -> new BigDecimal(it.replace("mg", "").strip()))
                .filter(amount -> amount.signum() > 0);
    }

    /// What is above the ceiling is left to be refused for that, however finely it is written.
    private static Dose dose(BigDecimal milligrams, Salt salt) {
        var dose = new Dose(milligrams.doubleValue(), salt);
        if (milligrams.scale() > DECIMALS && Ceilings.letPass(dose)) {
            throw new IllegalArgumentException("%s mg has more than %d decimals; expected at most that many"
                    .formatted(milligrams.toPlainString(), DECIMALS));
        }
        return dose;
    }

    /// Days or weeks, within bounds in days.
    static Form<Period> days(int fewest, int most) {
        return Forms.period().map(period -> {
            if (period.getMonths() != 0 || period.getDays() < fewest || period.getDays() > most) {
                throw new IllegalArgumentException("%s is out of range; expected %d to %d d, or weeks"
                        .formatted(Spoken.period(period), fewest, most));
            }
            return period;
        });
    }

    /// Elapsed time within bounds.
    static Form<Duration> duration(Duration shortest, Duration longest) {
        return Forms.duration().map(duration -> {
            if (duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0) {
                throw new IllegalArgumentException("%s is out of range; expected %s to %s"
                        .formatted(Spoken.duration(duration), Spoken.duration(shortest), Spoken.duration(longest)));
            }
            return duration;
        });
    }

    /// Hours of elapsed time, or days, weeks or months of the calendar.
    static Form<TemporalAmount> later() {
        return Form.written("span of time", "hours such as 24 h, or d, weeks, months", text -> {
            var hours = HOURS.matcher(text);
            if (hours.matches()) {
                return Optional.of(Duration.ofHours(Long.parseLong(hours.group(1))));
            }
            return calendar(text);
        });
    }

    private static Optional<TemporalAmount> calendar(String text) {
        var span = Pattern.compile("([1-9]\\d{0,2}) ?(d|days?|weeks?|months?)").matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        var count = Integer.parseInt(span.group(1));
        return Optional.of(
                switch (span.group(2).charAt(0)) {
                    case 'd' -> Period.ofDays(count);
                    case 'w' -> Period.ofWeeks(count);
                    default -> Period.ofMonths(count);
                });
    }
}
