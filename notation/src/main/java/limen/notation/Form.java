package limen.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How a value of one kind is written, and what it then means.
public final class Form<T> {
    /// The value read, or empty after at least one fault was noted.
    interface Reading<T> {
        Optional<T> of(Value value, Faults faults);
    }

    private final String expected;
    private final Reading<T> reading;

    private Form(String expected, Reading<T> reading) {
        this.expected = expected;
        this.reading = reading;
    }

    /// A form for one word, number or text.
    ///
    /// @param noun with its article left out, as in "is no *date*"
    /// @param expected what to write instead, with an example
    /// @param reading the meaning, or empty if the text is none of these
    public static <T> Form<T> written(String noun, String expected, Function<String, Optional<T>> reading) {
        return scalar(expected, (scalar, faults) -> {
            var read = reading.apply(scalar.text().strip());
            if (read.isEmpty()) {
                faults.add(scalar.place(), "%s is no %s".formatted(Shown.text(scalar.text()), noun), expected);
            }
            return read;
        });
    }

    interface ScalarReading<T> {
        Optional<T> of(Value.Scalar scalar, Faults faults);
    }

    static <T> Form<T> scalar(String expected, ScalarReading<T> reading) {
        return new Form<>(expected, (value, faults) -> {
            if (value instanceof Value.Scalar scalar) {
                return reading.of(scalar, faults);
            }
            return wrongKind(value, expected, faults);
        });
    }

    /// A section of named entries.
    public static <T> Form<T> section(Section<T> section) {
        var expected = "a section of entries, each on its own line";
        return new Form<>(expected, (value, faults) -> {
            if (!(value instanceof Value.Mapping mapping)) {
                return wrongKind(value, expected, faults);
            }
            var before = faults.unread();
            var fields = new Fields(mapping, faults);
            var content = section.read(fields);
            fields.done();
            if (faults.unread() > before) {
                return Optional.empty();
            }
            try {
                return Optional.of(content.get());
            } catch (IllegalArgumentException objection) {
                faults.add(mapping.place(), objection);
                return Optional.empty();
            }
        });
    }

    /// A list, at least one long; an entry that may have none is left out.
    public static <T> Form<List<T>> listOf(Form<T> item) {
        var expected = "a list, each item after a dash or in [brackets]: " + item.expected;
        return new Form<>(expected, (value, faults) -> {
            if (!(value instanceof Value.Sequence sequence)) {
                return wrongKind(value, expected, faults);
            }
            if (sequence.items().isEmpty()) {
                faults.add(sequence.place(), "the list is empty", expected);
                return Optional.empty();
            }
            var read = new ArrayList<T>();
            sequence.items().forEach(each -> item.read(each, faults).ifPresent(read::add));
            return read.size() == sequence.items().size() ? Optional.of(List.copyOf(read)) : Optional.empty();
        });
    }

    /// A section whose names are data, such as rules by their number; in the order of the file.
    public static <T> Form<Map<String, T>> mapOf(Form<T> entry) {
        var expected = "a section of named entries: " + entry.expected;
        return new Form<>(expected, (value, faults) -> {
            if (!(value instanceof Value.Mapping mapping)) {
                return wrongKind(value, expected, faults);
            }
            var read = new LinkedHashMap<String, T>();
            mapping.entries()
                    .forEach((key, each) -> entry.read(each, faults).ifPresent(content -> read.put(key, content)));
            return read.size() == mapping.entries().size()
                    ? Optional.of(Collections.unmodifiableMap(read))
                    : Optional.empty();
        });
    }

    /// A value that cannot stand here, whatever it is: the form of an entry that is known and refused.
    public static <T> Form<T> refused(String found, String expected) {
        return new Form<>(expected, (value, faults) -> {
            faults.add(value.place(), found, expected);
            return Optional.empty();
        });
    }

    /// The form of something made of this; an `IllegalArgumentException` becomes a fault of the value.
    public <U> Form<U> map(Function<T, U> meaning) {
        return new Form<>(
                expected,
                (value, faults) -> read(value, faults).flatMap(read -> {
                    try {
                        return Optional.of(meaning.apply(read));
                    } catch (IllegalArgumentException objection) {
                        faults.add(value.place(), objection);
                        return Optional.empty();
                    }
                }));
    }

    String expected() {
        return expected;
    }

    Optional<T> read(Value value, Faults faults) {
        if (value instanceof Value.Scalar scalar && scalar.isNothing()) {
            faults.add(scalar.place(), "nothing is written", expected);
            return Optional.empty();
        }
        return reading.of(value, faults);
    }

    private static <T> Optional<T> wrongKind(Value value, String expected, Faults faults) {
        switch (value) {
            case Value.Scalar scalar ->
                faults.add(scalar.place(), Shown.text(scalar.text()) + " stands alone", expected);
            case Value.Sequence list -> faults.add(list.place(), "a list stands here", expected);
            case Value.Mapping section -> faults.add(section.place(), "a section of entries stands here", expected);
            case Value.Unreadable _ -> faults.addNothingNew();
        }
        return Optional.empty();
    }
}
