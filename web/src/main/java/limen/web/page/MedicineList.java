package limen.web.page;

import java.util.Arrays;
import java.util.List;

/// What somebody typed into the field for medicines, taken apart: one name per line, or names between
/// commas.
///
/// @param typed as it was typed, to be shown again
public record MedicineList(String typed, List<String> names) {
    static final int MOST_NAMES = 40;
    static final int LONGEST_NAME = 100;

    public static final MedicineList NOTHING = new MedicineList("", List.of());

    public MedicineList {
        names = List.copyOf(names);
    }

    public static MedicineList of(String typed) {
        return new MedicineList(
                typed,
                Arrays.stream(typed.split("[\\r\\n,;\u060C\u3001]+", -1))
                        .map(String::strip)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList());
    }

    /// What is wrong with the list, in one sentence; empty if nothing is.
    public String fault() {
        if (names.isEmpty()) {
            return "No name was typed. One name per line, as it stands on the box.";
        }
        if (names.size() > MOST_NAMES) {
            return "These are %d names; a page answers at most %d at once.".formatted(names.size(), MOST_NAMES);
        }
        return names.stream()
                .filter(name -> name.codePointCount(0, name.length()) > LONGEST_NAME)
                .findFirst()
                .map(name -> "A name is at most %d characters long; one line here has %d."
                        .formatted(LONGEST_NAME, name.codePointCount(0, name.length())))
                .orElse("");
    }

    /// The same list with one name replaced by what was meant.
    public String with(String name, String meant) {
        return String.join(
                "\n",
                names.stream().map(each -> each.equals(name) ? meant : each).toList());
    }
}
