package limen.web.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form of a page, as somebody without eyes fills it in.
///
/// @param action where it is sent
/// @param inside its markup
record Form(String action, String inside) {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("<(input|textarea|button)\\b([^>]*)>");
    private static final double USUALLY = 0.98;
    private static final Set<String> UNEVENTFUL = Set.of("no", "none", "negative", "on");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("upper", "121"),
            Map.entry("lower", "77"),
            Map.entry("pulse", "64"),
            Map.entry("temperature", "36.6"),
            Map.entry("oxygen", "98"),
            Map.entry("sleep_hours", "7.5"),
            Map.entry("hours_since_alcohol", ""),
            Map.entry("item-hours", "7.5"),
            Map.entry("item-bed", "22:40"),
            Map.entry("item-up", "06:20"),
            Map.entry("at", "06:25"),
            Map.entry("support", "yes"),
            Map.entry("word", "no"));

    static List<Form> on(Answered page) {
        return FORM.matcher(page.body())
                .results()
                .map(found -> new Form(found.group(1).replace("&amp;", "&"), found.group(2)))
                .toList();
    }

    /// What is sent when some of it is answered.
    Map<String, List<String>> filled(RandomGenerator random) {
        return filled(random, Map.of());
    }

    /// What is sent when some of it is answered.
    ///
    /// @param told what was said about some of it before, and mostly is said again
    Map<String, List<String>> filled(RandomGenerator random, Map<String, String> told) {
        var usual = new HashMap<>(USUAL);
        if (random.nextDouble() < USUALLY) {
            usual.putAll(told);
        }
        var fields = new LinkedHashMap<String, List<String>>();
        var choices = new LinkedHashMap<String, List<String>>();
        NAMED.matcher(inside).results().forEach(tag -> {
            var name = attribute(tag, "name");
            switch (name.isEmpty() ? "" : tag.group(1).equals("input") ? attribute(tag, "type") : tag.group(1)) {
                case "hidden" -> fields.put(name, List.of(attribute(tag, "value")));
                case "radio", "button" ->
                    choices.computeIfAbsent(name, _ -> new ArrayList<>()).add(attribute(tag, "value"));
                case "checkbox" -> {
                    if (name.equals("checked") || random.nextDouble() < USUALLY) {
                        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(attribute(tag, "value"));
                    }
                }
                case "textarea" -> fields.put(name, List.of("some words " + random.nextInt(100)));
                case "text" -> fields.put(name, List.of(typed(usual.get(name), attribute(tag, "value"), random)));
                default -> {}
            }
        });
        choices.forEach((name, values) ->
                fields.put(name, List.of(values.contains(usual.get(name)) ? usual.get(name) : chosen(values, random))));
        fields.remove("_csrf");
        fields.put("entry", List.of(new UUID(random.nextLong(), random.nextLong()).toString()));
        return fields;
    }

    /// What stands there already is left as it is.
    private static String typed(@Nullable String usual, String before, RandomGenerator random) {
        return before.isEmpty()
                ? Objects.requireNonNullElseGet(usual, () -> String.valueOf(6 + random.nextInt(3)))
                : before;
    }

    /// What is sent when everything that can be typed or chosen says the same.
    Map<String, List<String>> saying(String text) {
        var fields = new LinkedHashMap<String, List<String>>();
        NAMED.matcher(inside).results().forEach(tag -> {
            var name = attribute(tag, "name");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                fields.put(name, List.of(attribute(tag, "type").equals("hidden") ? attribute(tag, "value") : text));
            }
        });
        return fields;
    }

    /// Mostly what an uneventful day answers.
    private static String chosen(List<String> values, RandomGenerator random) {
        var uneventful = values.stream().filter(UNEVENTFUL::contains).findFirst();
        return uneventful.isPresent() && random.nextDouble() < USUALLY
                ? uneventful.get()
                : values.get(random.nextInt(values.size()));
    }

    private static String attribute(MatchResult tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag.group(2));
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }
}
