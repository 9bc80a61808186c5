package limen.evidence;

import java.util.List;

/// A class of medicines as people name it, "beta blocker", and the groups that it may mean. Whoever names a class may
/// take any of them, so all count.
///
/// @param names how it is written, the plural included
/// @param groups ids of the table of interactions
record MedicineClass(List<String> names, List<String> groups) {
    MedicineClass {
        names = List.copyOf(names);
        groups = List.copyOf(groups);
        if (names.isEmpty() || groups.isEmpty()) {
            throw new IllegalArgumentException("a class of medicines has at least one name and one group");
        }
    }

    static List<MedicineClass> read(Table table) {
        return table.read(row -> {
            row.required("names");
            row.required("groups");
            return new MedicineClass(row.list("names"), row.list("groups"));
        });
    }
}
