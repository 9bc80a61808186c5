package limen.evidence.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One entry of the bibliography.
///
/// @param key by which everything cites it, `Bang2004`
/// @param authors as the entry has them, "and" between them
/// @param where journal or publisher; empty if the entry names none
/// @param address a DOI as an address, or another address; empty if the entry has none
/// @param fromMemory whether the work was named from memory and not looked at
/// @param retracted the day on which its journal withdrew it; null if none is known
/// @param funder who paid or has an interest; empty if not noted
public record Reference(
        String key,
        String authors,
        String title,
        String year,
        String where,
        String address,
        boolean fromMemory,
        @Nullable LocalDate retracted,
        String funder) {
    private static String ended(String title) {
        return title.endsWith("?") ? title : title + ".";
    }

    /// The authors as a sentence names them: "Bang, Heejung; Ni, Liyun et al.".
    public String names() {
        return authors.replaceFirst(" and others$", " et al.").replace(" and ", "; ");
    }

    /// In one line: authors, year, title, where, and what stands against it.
    public String sentence() {
        var line = new StringBuilder("%s (%s). %s".formatted(names(), year, ended(title)));
        if (!where.isEmpty()) {
            line.append(' ').append(where).append('.');
        }
        if (!address.isEmpty()) {
            line.append(' ').append(address);
        }
        if (retracted != null) {
            line.append(" Retracted on ").append(retracted).append("; it supports nothing.");
        }
        if (fromMemory) {
            line.append(" From memory, not looked at.");
        }
        if (!funder.isEmpty()) {
            line.append(" Funder: ").append(funder).append('.');
        }
        return line.toString();
    }
}
