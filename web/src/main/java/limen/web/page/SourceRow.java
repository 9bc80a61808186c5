package limen.web.page;

import java.util.List;
import limen.evidence.reference.Reference;

/// A work that an assessment rests on, or that it may not rest on.
///
/// @param standing how it was read, or that it was withdrawn
/// @param address where it can be opened; empty if the bibliography names none
public record SourceRow(
        String authors,
        String year,
        String title,
        String where,
        String address,
        String funder,
        String standing,
        boolean withdrawn) {
    private static final int MOST_NAMED = 2;

    static SourceRow of(Reference work, String standing) {
        var retracted = work.retracted();
        return new SourceRow(
                authors(work.authors()),
                work.year(),
                Words.sentence(work.title()),
                work.where(),
                work.address(),
                work.funder(),
                retracted == null ? standing : "retracted on %s; it supports nothing".formatted(retracted),
                retracted != null);
    }

    private static String authors(String listed) {
        var names = List.of(listed.split("\\s+and\\s+", -1));
        return names.size() <= MOST_NAMED
                ? String.join(" and ", names)
                : "%s and %d others".formatted(names.getFirst(), names.size() - 1);
    }
}
