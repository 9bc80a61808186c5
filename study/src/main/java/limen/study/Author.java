package limen.study;

import limen.evidence.Codes;

/// Who writes an entry, and in which capacity.
public record Author(Role role, String name) {
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An author needs a name or a code");
        }
    }

    /// The software itself, on behalf of the rules.
    public static final Author RULES = new Author(Role.RULES, "rules");

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, Codes.of(role));
    }
}
