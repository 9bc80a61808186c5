package limen.study.log;

import limen.study.Entry;
import tools.jackson.core.JacksonException;

/// An entry as it stands in a log, as a part of something else that is written the same way.
public record Written(Entry entry) {
    /// Any record as JSON, by the rules of a log: small letters with underscores, words of enumerations as in all
    /// files, nothing for what is not there.
    public static String json(Object value) {
        try {
            return EntryMapper.MAPPER.writeValueAsString(value);
        } catch (JacksonException fault) {
            throw new IllegalArgumentException(
                    "%s has no written form".formatted(value.getClass().getSimpleName()), fault);
        }
    }
}
