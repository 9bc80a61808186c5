package limen.notation;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An entry that was asked for: its value if it could be read, and its place.
public final class Entry<T> implements Supplier<T> {
    private final Place place;
    private final Faults faults;
    private final @Nullable T value;

    Entry(Place place, Faults faults, @Nullable T value) {
        this.place = place;
        this.faults = faults;
        this.value = value;
    }

    /// The value; to be called where the section is built, or after [#isRead].
    @Override
    public T get() {
        if (value == null) {
            throw new IllegalStateException(
                    "%s could not be read; expected get() only where a section is built".formatted(place.path()));
        }
        return value;
    }

    /// Whether there is a value; if not, the fault is noted already.
    public boolean isRead() {
        return value != null;
    }

    /// What is made of the value; an `IllegalArgumentException` becomes a fault of this entry.
    public <U> Entry<U> map(Function<T, U> reading) {
        if (value == null) {
            return new Entry<>(place, faults, null);
        }
        try {
            return new Entry<>(place, faults, reading.apply(value));
        } catch (IllegalArgumentException objection) {
            faults.add(place, objection);
            return new Entry<>(place, faults, null);
        }
    }

    /// Notes a fault of this entry that shows only beside others; the section is then not built.
    public void reject(String found, String expected) {
        faults.add(place, found, expected);
    }
}
