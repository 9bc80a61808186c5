package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;

/// Places of one kind, neighbours told together.
///
/// @param kind what each of them is, in the plural
/// @param spans without overlap, the lowest first
public record Places(String kind, List<Span> spans) {
    private static final int MOST = 10;

    /// Neighbouring places, by their numbers.
    public record Span(int first, int last) {
        /// How many.
        long count() {
            return (long) last - first + 1;
        }

        private String words() {
            return first == last ? "%,d".formatted(first) : "%,d to %,d".formatted(first, last);
        }
    }

    public Places {
        spans = List.copyOf(spans);
    }

    /// @param some in any order, with or without gaps
    static Places of(String kind, List<Span> some) {
        var joined = new ArrayList<Span>();
        for (var span : some.stream()
                .sorted((one, other) -> Integer.compare(one.first(), other.first()))
                .toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.first() <= last.last() + 1L) {
                joined.set(joined.size() - 1, new Span(last.first(), Math.max(last.last(), span.last())));
            } else {
                joined.add(span);
            }
        }
        return new Places(kind, joined);
    }

    /// How many.
    public long count() {
        return spans.stream().mapToLong(Span::count).sum();
    }

    /// Where, in one line however many there are.
    public String words() {
        var told = spans.subList(0, Math.min(MOST, spans.size())).stream()
                .map(Span::words)
                .toList();
        var rest = spans.subList(told.size(), spans.size()).stream()
                .mapToLong(Span::count)
                .sum();
        return "%s %s%s".formatted(kind, String.join(", ", told), rest == 0 ? "" : ", and %,d more".formatted(rest));
    }
}
