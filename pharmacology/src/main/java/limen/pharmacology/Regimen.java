package limen.pharmacology;

import java.util.List;
import java.util.stream.IntStream;
import limen.quantity.Dose;

/// Which doses are taken when. `text` prints it as it is read by [RegimenNotation].
public sealed interface Regimen {
    double HOURS_PER_DAY = 24;
    double HOURS_PER_WEEK = 168;
    double HOURS_PER_YEAR = 365 * HOURS_PER_DAY;

    /// All doses, in order of time.
    List<Intake> intakes();

    /// As it is written, without the salt.
    String text();

    /// One dose, at hour 0.
    record Once(Dose dose) implements Regimen {
        @Override
        public List<Intake> intakes() {
            return List.of(new Intake(0, dose));
        }

        @Override
        public String text() {
            return amount(dose) + " once";
        }
    }

    /// The same dose again and again: `15 mg every 72 h for 4 doses`.
    ///
    /// @param hours from dose to dose
    record Every(Dose dose, double hours, Extent extent) implements Regimen {
        @Override
        public List<Intake> intakes() {
            return repeated(dose, hours, extent.doses(hours));
        }

        @Override
        public String text() {
            return "%s every %s h for %s".formatted(amount(dose), Decimals.print(hours), extent.text());
        }
    }

    /// The same dose so many times in each week, evenly spaced: `10 mg twice a week for 8 weeks`.
    record PerWeek(Dose dose, int times, int weeks) implements Regimen {
        @Override
        public List<Intake> intakes() {
            return repeated(dose, HOURS_PER_WEEK / times, times * weeks);
        }

        @Override
        public String text() {
            var often = switch (times) {
                case 1 -> "once";
                case 2 -> "twice";
                default -> times + " times";
            };
            return "%s %s a week for %s".formatted(amount(dose), often, new Extent.Weeks(weeks).text());
        }
    }

    /// Doses one by one: `100 mg at 0 h; 100 mg at 24 h`.
    record Listed(List<Intake> intakes) implements Regimen {
        public Listed {
            intakes = List.copyOf(intakes);
            if (intakes.isEmpty()) {
                throw new IllegalArgumentException("A list holds 0 doses; expected at least 1");
            }
            for (int i = 1; i < intakes.size(); i++) {
                if (!(intakes.get(i).hours() > intakes.get(i - 1).hours())) {
                    throw new IllegalArgumentException("A dose at %s h follows one at %s h; expected a later hour"
                            .formatted(
                                    Decimals.print(intakes.get(i).hours()),
                                    Decimals.print(intakes.get(i - 1).hours())));
                }
            }
        }

        @Override
        public String text() {
            return String.join(
                    "; ",
                    intakes.stream()
                            .map(intake ->
                                    "%s at %s h".formatted(amount(intake.dose()), Decimals.print(intake.hours())))
                            .toList());
        }
    }

    /// From the dose before the last to the last. A dose alone counts with the shortest interval of a study.
    default double lastInterval() {
        var all = intakes();
        return all.size() < 2
                ? Ceiling.INTERVAL.limit()
                : all.getLast().hours() - all.get(all.size() - 2).hours();
    }

    /// Where the last interval ends.
    default double end() {
        return intakes().getLast().hours() + lastInterval();
    }

    /// What is taken in a year, mg as they are written: a schedule counts as if it went on, a list as it stands.
    default double yearlyMilligrams() {
        return switch (this) {
            case Once once -> once.dose().milligrams();
            case Every every -> every.dose().milligrams() * HOURS_PER_YEAR / every.hours();
            case PerWeek perWeek -> perWeek.dose().milligrams() * perWeek.times() * HOURS_PER_YEAR / HOURS_PER_WEEK;
            case Listed listed ->
                listed.intakes().stream()
                        .mapToDouble(intake -> intake.dose().milligrams())
                        .sum();
        };
    }

    private static List<Intake> repeated(Dose dose, double hours, int doses) {
        return IntStream.range(0, doses)
                .mapToObj(i -> new Intake(i * hours, dose))
                .toList();
    }

    private static String amount(Dose dose) {
        return Decimals.print(dose.milligrams()) + " mg";
    }
}
