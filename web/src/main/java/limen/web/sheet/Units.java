package limen.web.sheet;

import java.util.Map;

/// Units of UCUM as people write them, and words of codes as people say them.
final class Units {
    private static final Map<String, String> WRITTEN = Map.of(
            "a", "years",
            "Cel", "°C",
            "mm[Hg]", "mmHg",
            "/min", "per minute",
            "h", "hours",
            "d", "days",
            "min", "minutes",
            "1", "",
            "{score}", "",
            "kg/m2", "kg/m²");

    private static final Map<String, String> SPOKEN =
            Map.of("type1", "Type 1", "type2", "Type 2", "none", "No", "unstable", "Yes, and it is unstable");

    private Units() {}

    static String of(String ucum) {
        return WRITTEN.getOrDefault(ucum, ucum);
    }

    static String spoken(String code) {
        var words = code.replace('_', ' ');
        return SPOKEN.getOrDefault(code, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
