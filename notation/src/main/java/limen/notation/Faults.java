package limen.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The faults found so far in one reading; the one thing here that changes.
final class Faults {
    /// More than anybody mends in one sitting, and few enough that a hostile file fills no memory.
    private static final int LISTED = 500;

    private final List<Fault> listed = new ArrayList<>();
    private final int lastLine;
    private int count;
    private int unread;

    /// @param lastLine the number of lines of the file; no fault stands behind it
    Faults(int lastLine) {
        this.lastLine = Math.max(1, lastLine);
    }

    void add(Place place, String found, String expected) {
        count++;
        unread++;
        if (listed.size() < LISTED) {
            var line = Math.clamp(place.line(), 1, lastLine);
            listed.add(place.at(line).fault(Shown.line(found), Shown.line(expected)));
        }
    }

    /// Notes the objection of a constructor, which says "what is; expected what" by the rule of the house.
    void add(Place place, IllegalArgumentException objection) {
        var message = objection.getMessage();
        var parts =
                (message == null || message.isBlank() ? "this is not as it must be" : message).split("; expected ", 2);
        add(place, parts[0], parts.length == 2 ? parts[1] : "");
    }

    /// Notes that a value stays unread because of a fault that is listed already.
    void addNothingNew() {
        unread++;
    }

    /// How often a value could not be read so far; a section without a rise in it is whole.
    int unread() {
        return unread;
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<Fault> byLine() {
        var sorted = new ArrayList<>(listed);
        sorted.sort(Comparator.comparingInt(Fault::line));
        if (count > listed.size()) {
            sorted.add(new Fault(lastLine, "", "%d more faults are not listed".formatted(count - listed.size()), ""));
        }
        return List.copyOf(sorted);
    }
}
