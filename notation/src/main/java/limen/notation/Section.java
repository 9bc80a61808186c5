package limen.notation;

import java.util.function.Supplier;

/// How a section is read: first every entry is asked for, then the content is built.
///
/// Building is left to a supplier that runs only when the section has no fault. Hence every entry is looked at even
/// if the first is wrong, and no constructor sees half of its values. An `IllegalArgumentException` of a constructor
/// becomes a fault of the section.
@FunctionalInterface
public interface Section<T> {
    Supplier<T> read(Fields fields);
}
