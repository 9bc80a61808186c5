package limen.pharmacology;

/// How long a schedule goes on.
public sealed interface Extent {
    /// How many doses fit, at so many hours from dose to dose.
    int doses(double hours);

    String text();

    /// So many doses.
    record Doses(int count) implements Extent {
        @Override
        public int doses(double hours) {
            return count;
        }

        @Override
        public String text() {
            return counted(count, "dose");
        }
    }

    /// So many days; a dose falls strictly before their end.
    record Days(int count) implements Extent {
        @Override
        public int doses(double hours) {
            return before(count * Regimen.HOURS_PER_DAY, hours);
        }

        @Override
        public String text() {
            return counted(count, "day");
        }
    }

    /// So many weeks; a dose falls strictly before their end.
    record Weeks(int count) implements Extent {
        @Override
        public int doses(double hours) {
            return before(count * Regimen.HOURS_PER_WEEK, hours);
        }

        @Override
        public String text() {
            return counted(count, "week");
        }
    }

    private static int before(double end, double hours) {
        return (int) Math.ceil(end / hours);
    }

    private static String counted(int count, String what) {
        return count == 1 ? "1 " + what : "%d %ss".formatted(count, what);
    }
}
