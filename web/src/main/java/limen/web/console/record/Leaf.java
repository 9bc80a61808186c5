package limen.web.console.record;

/// One value of an entry.
///
/// @param name of the field, as `blood_pressure.systolic`, or the code of what was answered
public record Leaf(String name, String value, Nature nature) {
    /// What stands where somebody may not read a value.
    static final String WITHHELD = "withheld";

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

    /// Its name in words.
    public String label() {
        return name.replace('.', ' ').replace('_', ' ');
    }
}
