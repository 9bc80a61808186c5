package limen.notation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// A section while its entries are asked for, one after the other.
public final class Fields {
    private final Value.Mapping mapping;
    private final Faults faults;
    private final SequencedSet<String> asked = new LinkedHashSet<>();
    private boolean openEnded;

    Fields(Value.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /// An entry that must be there.
    public <T> Entry<T> required(String key, Form<T> form) {
        asked.add(key);
        var value = mapping.entries().get(key);
        if (value == null) {
            var place = absent(key);
            faults.add(place, "the entry is missing", form.expected());
            return new Entry<>(place, faults, null);
        }
        return new Entry<>(value.place(), faults, form.read(value, faults).orElse(null));
    }

    /// An entry that may be left out; a wrong value is a fault all the same.
    public <T> Entry<Optional<T>> optional(String key, Form<T> form) {
        return has(key) ? required(key, form).map(Optional::of) : new Entry<>(absent(key), faults, Optional.empty());
    }

    /// An entry that means `otherwise` if it is left out.
    public <T> Entry<T> optional(String key, Form<T> form, T otherwise) {
        return has(key) ? required(key, form) : new Entry<>(absent(key), faults, otherwise);
    }

    /// Whether the entry is written, readable or not.
    public boolean has(String key) {
        asked.add(key);
        return mapping.entries().containsKey(key);
    }

    public Entry<String> text(String key) {
        return required(key, Forms.text());
    }

    public Entry<Optional<String>> optionalText(String key) {
        return optional(key, Forms.text());
    }

    public Entry<Integer> integer(String key, int min, int max) {
        return required(key, Forms.integer(min, max));
    }

    public Entry<Double> number(String key, double min, double max) {
        return required(key, Forms.number(min, max));
    }

    public Entry<Boolean> yesNo(String key) {
        return required(key, Forms.yesNo());
    }

    public <E extends Enum<E>> Entry<E> code(String key, Class<E> type) {
        return required(key, Forms.code(type));
    }

    public Entry<LocalDate> date(String key) {
        return required(key, Forms.date());
    }

    public Entry<LocalTime> time(String key) {
        return required(key, Forms.time());
    }

    public Entry<ZoneId> zone(String key) {
        return required(key, Forms.zone());
    }

    public Entry<Duration> duration(String key) {
        return required(key, Forms.duration());
    }

    public Entry<Period> period(String key) {
        return required(key, Forms.period());
    }

    public <T> Entry<T> section(String key, Section<T> section) {
        return required(key, Form.section(section));
    }

    public <T> Entry<Optional<T>> optionalSection(String key, Section<T> section) {
        return optional(key, Form.section(section));
    }

    public <T> Entry<List<T>> list(String key, Form<T> item) {
        return required(key, Form.listOf(item));
    }

    /// A list of sections.
    public <T> Entry<List<T>> sections(String key, Section<T> item) {
        return list(key, Form.section(item));
    }

    /// The rest of a section whose entries depend on one of them, such as its `kind`.
    public <E extends Enum<E>, T> Supplier<T> choice(String key, Class<E> type, Function<E, Supplier<T>> rest) {
        var chosen = code(key, type);
        if (chosen.isRead()) {
            return rest.apply(chosen.get());
        }
        // Without the choice nobody can tell which of the other entries belong here.
        openEnded = true;
        return () -> {
            throw new IllegalStateException("%s could not be read; expected no content to be built".formatted(key));
        };
    }

    /// Notes every entry that nobody asked for.
    void done() {
        if (openEnded) {
            return;
        }
        mapping.entries().forEach((key, value) -> {
            if (!asked.contains(key)) {
                var found = "unknown entry %s".formatted(Shown.text(key));
                var near = Nearest.question(key, asked);
                var expected = near.isEmpty() ? "one of " + String.join(", ", asked) : "";
                faults.add(mapping.place().at(value.place().line()), found + near, expected);
            }
        });
    }

    private Place absent(String key) {
        return mapping.place().entry(mapping.place().line(), key);
    }
}
