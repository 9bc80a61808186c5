package limen.web.console.record;

/// One value of an entry.
///
/// @param name of the field, as `blood_pressure.systolic`, or the code of what was answered
public record Leaf(String name, String value, Nature nature) {
    /// What stands where somebody may not read a value.
    static final String WITHHELD = "withheld";

    private static final int MOST_SHOWN = 400;

    /// What kind of value it is, on which depends who reads it.
    public enum Nature {
        /// A number, a date, or a word out of a list.
        CODED,
        /// Somebody's own words.
        WORDS,
        /// Out of somebody's journal.
        JOURNAL
    }

    /// The same with the value kept back.
    Leaf withheld() {
        return new Leaf(name, WITHHELD, nature);
    }

    /// The value, or its beginning where it would fill a page.
    public String shown() {
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true") ? "yes" : "no";
        }
        return value.length() <= MOST_SHOWN
                ? value
                : "%s ... (%,d characters; all of them stand in a copy)"
                        .formatted(value.substring(0, MOST_SHOWN), value.length());
    }

    /// Its name in words.
    public String label() {
        return name.replace('.', ' ').replace('_', ' ');
    }
}
