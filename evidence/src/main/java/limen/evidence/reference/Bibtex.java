package limen.evidence.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reader of the bibliography. It reads BibTeX as this project writes it: one entry after the other, every value in
/// braces, no macros.
final class Bibtex {
    private final String file;
    private final String text;
    private int at;

    private Bibtex(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<Reference> read(String file, String text) {
        return new Bibtex(file, text).entries();
    }

    private List<Reference> entries() {
        var all = new ArrayList<Reference>();
        var keys = new HashSet<String>();
        while (toNextEntry()) {
            var line = line();
            upTo('{');
            var key = upTo(',').strip();
            if (!keys.add(key)) {
                throw new IllegalArgumentException(
                        "%s, line %d: entry %s stands twice; expected once".formatted(file, line, key));
            }
            all.add(reference(line, key, fields(key)));
        }
        return all;
    }

    /// Outside an entry an `@` at the start of a line begins the next one; everything else is a remark.
    private boolean toNextEntry() {
        while (at < text.length() && text.charAt(at) != '@') {
            var end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at < text.length();
    }

    private Map<String, String> fields(String key) {
        var fields = new HashMap<String, String>();
        while (true) {
            skip();
            if (at == text.length()) {
                throw fault("entry %s does not end".formatted(key), "a closing brace");
            }
            if (text.charAt(at) == '}') {
                at++;
                return fields;
            }
            var name = upTo('=').strip();
            skip();
            if (at >= text.length() || text.charAt(at) != '{') {
                throw fault("entry %s, %s: the value does not begin with a brace".formatted(key, name), "{...}");
            }
            fields.put(name, Tex.plain(braced(key)));
        }
    }

    private String braced(String key) {
        var from = ++at;
        for (var depth = 1; at < text.length(); at++) {
            var sign = text.charAt(at);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth == 0) {
                return text.substring(from, at++);
            }
        }
        throw fault("entry %s does not end".formatted(key), "a closing brace");
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }

    private String upTo(char sign) {
        var end = text.indexOf(sign, at);
        if (end < 0) {
            throw fault("an entry does not end", "\"" + sign + "\"");
        }
        var found = text.substring(at, end);
        at = end + 1;
        return found;
    }

    private Reference reference(int line, String key, Map<String, String> fields) {
        return new Reference(
                key,
                required(line, key, fields, "author"),
                required(line, key, fields, "title"),
                required(line, key, fields, "year"),
                fields.getOrDefault("journal", fields.getOrDefault("publisher", "")),
                fields.containsKey("doi") ? "https://doi.org/" + fields.get("doi") : fields.getOrDefault("url", ""),
                fields.getOrDefault("seen", "").equals("memory"),
                retracted(line, key, fields.get("retracted")),
                fields.getOrDefault("funder", ""));
    }

    private String required(int line, String key, Map<String, String> fields, String name) {
        var value = fields.getOrDefault(name, fields.getOrDefault(name.equals("author") ? "editor" : name, ""));
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "%s, line %d: entry %s has no %s; expected one".formatted(file, line, key, name));
        }
        return value;
    }

    private @Nullable LocalDate retracted(int line, String key, @Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: entry %s, retracted: \"%s\"; expected a day such as 2024-08-10"
                            .formatted(file, line, key, day));
        }
    }

    private int line() {
        return (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count()
                + 1;
    }

    private IllegalArgumentException fault(String what, String expected) {
        return new IllegalArgumentException("%s, line %d: %s; expected %s".formatted(file, line(), what, expected));
    }
}
