package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;

/// Somebody who takes part, knows the study by its pages alone, and answers what the day asks: uneventfully, but for
/// what is given.
record TakingPart(Member member) {
    private static final Set<String> UNEVENTFUL = Set.of("no", "none", "negative", "male", "0", "do_not_know", "on");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("age", "34"),
            Map.entry("support", "yes"),
            Map.entry("upper", "121"),
            Map.entry("lower", "77"),
            Map.entry("pulse", "64"),
            Map.entry("temperature", "36.6"),
            Map.entry("oxygen", "98"),
            Map.entry("sleep_hours", "7.5"),
            Map.entry("item-hours", "7.5"),
            Map.entry("item-bed", "22:40"),
            Map.entry("item-up", "06:20"));
    private static final String MIDDLE = "50";
    /// Only well-being is asked in six steps, of which the last is the best.
    private static final String OF_SIX = "5";

    /// Answers the statements of the consent as somebody who has read them.
    ///
    /// @param truths of each, in their order
    void agrees(List<Boolean> truths) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (int place = 1; place <= truths.size(); place++) {
            answers.put("statement-" + place, List.of(String.valueOf(truths.get(place - 1))));
        }
        var next = member.fills("/join/consent", "/join/consent", answers);
        assertThat(next.path()).as(next.text()).isEqualTo("/join/questions");
    }

    /// Goes through the questions of the beginning, to what comes of them.
    Page tellsOfThemselves() {
        return through(member.get("/join/questions"), Map.of());
    }

    /// Answers everything that the day asks for now, but the capsule and what a machine times.
    ///
    /// @return the day, when nothing is left
    Page answersTheDay(Map<String, String> otherwise) {
        var done = new HashSet<String>();
        while (true) {
            var day = member.get("/today");
            var next = new ArrayList<>(day.links("/today/"));
            next.removeIf(link -> link.startsWith("/today/capsule") || link.startsWith("/today/task"));
            next.removeAll(done);
            if (next.isEmpty()) {
                return day;
            }
            done.add(next.getFirst());
            var after = through(member.get(next.getFirst()), otherwise);
            assertThat(after.status()).as(after.text()).isEqualTo(200);
        }
    }

    /// Takes the capsule of the day as planned, where nothing holds it.
    Page takesTheCapsule() {
        return member.fills("/today/capsule", "/today/capsule", Map.of("how", List.of("planned")));
    }

    /// A form to its last page.
    private Page through(Page page, Map<String, String> otherwise) {
        var here = page.path();
        while (page.path().equals(here)
                && page.status() == 200
                && page.html().contains("<form method=\"post\" action=\"" + here)) {
            page = member.send(filled(page, otherwise));
        }
        return page;
    }

    private static Page.Filled filled(Page page, Map<String, String> otherwise) {
        var action = page.found("<form method=\"post\" action=\"(" + page.path() + "[^\"]*)\"");
        var typed = new LinkedHashMap<String, List<String>>();
        var choices = new LinkedHashMap<String, List<String>>();
        for (var tag : page.tags(action)) {
            var name = Page.attribute(tag, "name");
            switch (tag.group(1).equals("input") ? Page.attribute(tag, "type") : tag.group(1)) {
                case "radio", "button" ->
                    choices.computeIfAbsent(name, _ -> new ArrayList<>()).add(Page.attribute(tag, "value"));
                case "checkbox" -> {
                    if (name.equals("checked")) {
                        typed.computeIfAbsent(name, _ -> new ArrayList<>()).add(Page.attribute(tag, "value"));
                    }
                }
                case "text" -> text(tag, name, otherwise).forEach(text -> typed.put(name, List.of(text)));
                case "fieldset" -> {
                    var line = Page.attribute(tag, "data-name");
                    if (!line.isEmpty()) {
                        typed.put(line, List.of(otherwise.getOrDefault(line, MIDDLE)));
                    }
                }
                default -> {}
            }
        }
        choices.remove("");
        choices.forEach((name, values) -> typed.putIfAbsent(name, List.of(chosen(name, values, otherwise))));
        return page.form(action, typed);
    }

    private static List<String> text(MatchResult tag, String name, Map<String, String> otherwise) {
        var usual = otherwise.getOrDefault(name, USUAL.getOrDefault(name, ""));
        if (usual.isEmpty() && tag.group(2).contains("class=\"short\"") && !name.startsWith("hours_since")) {
            return List.of("0");
        }
        return usual.isEmpty() ? List.of() : List.of(usual);
    }

    private static String chosen(String name, List<String> values, Map<String, String> otherwise) {
        var said = otherwise.getOrDefault(name, values.contains(OF_SIX) ? OF_SIX : USUAL.getOrDefault(name, ""));
        return values.contains(said)
                ? said
                : values.stream().filter(UNEVENTFUL::contains).findFirst().orElse(values.getFirst());
    }
}
