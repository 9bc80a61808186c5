package limen.study.protocol;

import java.time.ZoneId;

/// Where people take part.
///
/// @param country as two capitals (ISO 3166-1)
public record Site(String code, String country, ZoneId zone) {
    public Site {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no country; expected two capitals (ISO 3166-1)".formatted(country));
        }
    }
}
