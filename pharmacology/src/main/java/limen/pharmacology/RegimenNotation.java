package limen.pharmacology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// Reads regimens in the clinic's language, such as `15 mg every 72 h for 4 weeks`.
///
/// ```
/// regimen = dose "once"
///         | dose "every" number "h"|"days" "for" count "doses"|"days"|"weeks"
///         | dose often "a week for" count "weeks"             often = "once" | "twice" | count "times"
///         | dose "at" number "h" { ";" dose "at" number "h" }
/// dose    = number "mg"
/// ```
public final class RegimenNotation {
    private static final double LARGEST_DOSE = 500;
    private static final double SHORTEST_INTERVAL = 0.5;
    private static final double LONGEST = 2 * Regimen.HOURS_PER_YEAR;
    private static final double LATEST_FIRST = Regimen.HOURS_PER_DAY;
    private static final int MOST_DOSES = 1_000;
    private static final int MOST_PER_WEEK = 14;
    private static final int SHOWN = 60;
    private static final String EXAMPLE = "such as \"15 mg every 72 h for 4 doses\"";

    /// The page prints spaces that do not break; whoever copies from there means a space.
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

    private static final String NUMBER = "([-+]?[\\d.,]+(?:e[-+]?\\d+)?)";
    private static final Pattern DOSE = Pattern.compile(NUMBER + " ?([\\p{L}%]*)(?: (.*))?");
    private static final Pattern EVERY =
            Pattern.compile("every " + NUMBER + " ?(h|hours?|d|days?) for (\\S+) (doses?|days?|weeks?)");
    private static final Pattern PER_WEEK =
            Pattern.compile("(once|twice|three times|(\\S+) times) (?:a|per) week for (\\S+) (weeks?)");
    private static final Pattern AT = Pattern.compile("at " + NUMBER + " ?(?:h|hours?)");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,9})?");
    private static final Map<String, Integer> OFTEN = Map.of("once", 1, "twice", 2, "three times", 3);

    private final String text;
    private final Salt salt;

    private RegimenNotation(String text, Salt salt) {
        this.text = text;
        this.salt = salt;
    }

    /// What a regimen says, its amounts being weights of `salt`.
    public static RegimenReading read(String text, Salt salt) {
        var plain = SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        try {
            return new RegimenReading.Understood(new RegimenNotation(plain, salt).regimen());
        } catch (UnreadableRegimenException e) {
            return new RegimenReading.Refused(e.getMessage());
        }
    }

    private Regimen regimen() {
        if (text.isEmpty()) {
            throw new UnreadableRegimenException("The regimen is empty; expected a text " + EXAMPLE + ".");
        }
        if (text.contains(";") || text.matches(".* at [^;]*")) {
            return listed();
        }
        var dose = DOSE.matcher(text);
        var amount = dose(text, dose);
        var rest = dose.group(3) == null ? "" : dose.group(3);
        if (rest.equals("once")) {
            return new Regimen.Once(amount);
        }
        var every = EVERY.matcher(rest);
        if (every.matches()) {
            return every(amount, every);
        }
        var perWeek = PER_WEEK.matcher(rest);
        if (perWeek.matches()) {
            return perWeek(amount, perWeek);
        }
        throw refused(
                rest.isEmpty() ? "nothing after the dose" : shown(rest),
                "\"once\", \"every 72 h for 4 doses\", " + "\"twice a week for 8 weeks\" or \"at 0 h\"");
    }

    private Regimen every(Dose dose, Matcher matched) {
        var unit = matched.group(2).startsWith("d") ? Regimen.HOURS_PER_DAY : 1;
        var interval = unit * number("the interval", matched.group(1));
        if (!(interval >= SHORTEST_INTERVAL && interval <= LONGEST)) {
            throw refused(
                    "an interval of " + Decimals.print(interval) + " h",
                    "%s to %s h".formatted(Decimals.print(SHORTEST_INTERVAL), Decimals.print(LONGEST)));
        }
        var extent = extent(matched.group(3), matched.group(4));
        var doses = extent.doses(interval);
        if (doses > MOST_DOSES || (doses - 1) * interval > LONGEST) {
            throw refused(
                    "%d doses over %s h".formatted(doses, Decimals.print((doses - 1) * interval)),
                    "at most %d doses within two years".formatted(MOST_DOSES));
        }
        return new Regimen.Every(dose, interval, extent);
    }

    private Extent extent(String number, String unit) {
        var count = count("the number of " + (unit.endsWith("s") ? unit : unit + "s"), number, MOST_DOSES);
        return switch (unit.substring(0, 2)) {
            case "do" -> new Extent.Doses(count);
            case "da" -> new Extent.Days(count);
            default -> new Extent.Weeks(count);
        };
    }

    private Regimen perWeek(Dose dose, Matcher matched) {
        var often = OFTEN.get(matched.group(1));
        var times = often != null ? often : count("the doses of a week", matched.group(2), MOST_PER_WEEK);
        var weeks = count("the number of weeks", matched.group(3), (int) (LONGEST / Regimen.HOURS_PER_WEEK));
        return new Regimen.PerWeek(dose, times, weeks);
    }

    private Regimen listed() {
        var intakes = new ArrayList<Intake>();
        for (var part : text.split(";", -1)) {
            var plain = part.strip();
            if (plain.isEmpty()) {
                throw refused("an empty part beside a semicolon", "doses such as \"100 mg at 0 h; 100 mg at 24 h\"");
            }
            var dose = DOSE.matcher(plain);
            var amount = dose(plain, dose);
            var at = AT.matcher(dose.group(3) == null ? "" : dose.group(3));
            if (!at.matches()) {
                throw refused(shown(plain), "a dose and its hour such as \"100 mg at 24 h\"");
            }
            add(intakes, new Intake(hour(at.group(1)), amount));
        }
        var first = intakes.getFirst().hours();
        if (first > LATEST_FIRST) {
            throw refused(
                    "its first dose at %s h".formatted(Decimals.print(first)),
                    "it within the first %s h, as hours count from the beginning"
                            .formatted(Decimals.print(LATEST_FIRST)));
        }
        return new Regimen.Listed(intakes);
    }

    private void add(List<Intake> intakes, Intake next) {
        if (!intakes.isEmpty() && next.hours() <= intakes.getLast().hours()) {
            throw refused(
                    "a dose at %s h after one at %s h"
                            .formatted(
                                    Decimals.print(next.hours()),
                                    Decimals.print(intakes.getLast().hours())),
                    "doses in order, each at an hour of its own");
        }
        if (intakes.size() == MOST_DOSES) {
            throw refused("more than %d doses".formatted(MOST_DOSES), "fewer");
        }
        intakes.add(next);
    }

    private double hour(String number) {
        var hour = number("the hour", number);
        if (!(hour >= 0 && hour <= LONGEST)) {
            throw refused(
                    "a dose at %s h".formatted(Decimals.print(hour)), "0 to %s h".formatted(Decimals.print(LONGEST)));
        }
        return hour;
    }

    private Dose dose(String part, Matcher matched) {
        if (!matched.matches()) {
            throw refused(shown(part), "an amount first, " + EXAMPLE);
        }
        var unit = matched.group(2);
        if (!unit.equals("mg")) {
            // "15 once": the word after the number is no unit.
            var words = unit.isEmpty() || unit.equals("once") || unit.equals("every") || unit.equals("at");
            throw refused(
                    words
                            ? "the dose %s without a unit".formatted(matched.group(1))
                            : "the dose %s in \"%s\"".formatted(matched.group(1), unit),
                    "mg, such as \"15 mg\"");
        }
        var milligrams = number("the dose", matched.group(1));
        if (!(milligrams > 0 && milligrams <= LARGEST_DOSE)) {
            throw refused(
                    "a dose of %s mg".formatted(Decimals.print(milligrams)),
                    "above 0 and at most %s mg".formatted(Decimals.print(LARGEST_DOSE)));
        }
        return new Dose(milligrams, salt);
    }

    private double number(String what, String number) {
        if (!PLAIN.matcher(number).matches()) {
            throw refused("%s as \"%s\"".formatted(what, number), "a plain number such as 15 or 7.5");
        }
        return Double.parseDouble(number);
    }

    private int count(String what, String number, int most) {
        if (!number.matches("\\d{1,6}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
            throw refused("%s as %s".formatted(what, shown(number)), "a whole number from 1 to %d".formatted(most));
        }
        return Integer.parseInt(number);
    }

    private UnreadableRegimenException refused(String found, String expected) {
        return new UnreadableRegimenException(
                "The regimen %s has %s; expected %s.".formatted(shown(text), found, expected));
    }

    private static String shown(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "?");
        return "\"" + (clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...") + "\"";
    }
}
