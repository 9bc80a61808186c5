package limen.study.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import limen.study.Entry;

/// A whole log as text: one entry in each line, the oldest first.
public sealed interface EntryLog {
    /// All of it could be read.
    record Whole(List<Entry> entries) implements EntryLog {
        public Whole {
            entries = List.copyOf(entries);
        }
    }

    /// Some lines could not be read. A study never goes on from such a log without a person having looked.
    ///
    /// @param readable the entries of the other lines
    record Broken(List<Entry> readable, List<Fault> faults) implements EntryLog {
        public Broken {
            readable = List.copyOf(readable);
            faults = List.copyOf(faults);
        }
    }

    /// A line that cannot be read.
    ///
    /// @param line counted from 1
    record Fault(int line, Line.Cause cause, String sentence) {
        @Override
        public String toString() {
            return "Line %d cannot be read. %s".formatted(line, sentence);
        }
    }

    /// Empty lines are passed over.
    static EntryLog read(String text) {
        return read(text.lines().toList());
    }

    static EntryLog read(List<String> lines) {
        var entries = new ArrayList<Entry>(lines.size());
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            switch (EntryJson.read(lines.get(i))) {
                case Line.Read(var entry) -> entries.add(entry);
                case Line.Unreadable(var cause, var sentence) -> faults.add(new Fault(i + 1, cause, sentence));
            }
        }
        return faults.isEmpty() ? new Whole(entries) : new Broken(entries, faults);
    }

    /// Each line ends with a line feed, the last one too.
    static String write(List<Entry> entries) {
        return entries.stream().map(entry -> EntryJson.write(entry) + "\n").collect(Collectors.joining());
    }
}
