package limen.storage.keeper;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What lies in a database beside the rows themselves: tables and indexes, and whatever somebody else put
/// there, such as a trigger that copies rows.
///
/// @param objects by kind and name, each with its definition
record Layout(SortedMap<String, String> objects) {
    Layout {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /// Whatever a question lists.
    ///
    /// @param sql finds kind and name in the first column and the definition in the second, if there is one
    static Layout of(Session session, String sql) throws SQLException {
        var objects = new TreeMap<String, String>();
        try (var statement = session.fresh(sql);
                var found = statement.executeQuery()) {
            while (found.next()) {
                var definition = found.getString(2);
                objects.put(found.getString(1), definition == null ? "" : inOneLine(definition));
            }
        }
        return new Layout(objects);
    }

    private static String inOneLine(String definition) {
        return definition.strip().replaceAll("\\s+", " ");
    }

    /// What is here and not among what was made; in words.
    List<String> foreign(Layout made) {
        return objects.keySet().stream()
                .filter(name -> !made.objects.containsKey(name))
                .map("the %s"::formatted)
                .toList();
    }

    /// What was made, and is not here or is defined otherwise; in words.
    List<String> lost(Layout made) {
        var lost = new ArrayList<String>();
        made.objects.forEach((name, definition) -> {
            var here = objects.get(name);
            if (here == null) {
                lost.add("the %s is missing".formatted(name));
            } else if (!here.equals(definition)) {
                lost.add("the %s is defined otherwise than Limen made it".formatted(name));
            }
        });
        return lost;
    }

    /// All that differs, in words.
    List<String> unlike(Layout made) {
        var all = new ArrayList<>(lost(made));
        foreign(made).stream().map("%s was not made by Limen"::formatted).forEach(all::add);
        return all;
    }
}
