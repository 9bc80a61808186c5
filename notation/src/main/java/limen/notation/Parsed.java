package limen.notation;

import java.util.List;

/// What came of reading a file: its content, or every fault that was found.
public sealed interface Parsed<T> {
    /// The content of a file without a fault.
    record Read<T>(T value) implements Parsed<T> {}

    /// The faults of a file, by line.
    record Faulty<T>(List<Fault> faults) implements Parsed<T> {
        public Faulty {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a faulty file has no fault; expected at least one");
            }
        }
    }
}
