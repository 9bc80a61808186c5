package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A page as it came, and its forms.
record Page(String path, int status, String html) {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("<(input|textarea|button|fieldset)\\b([^>]*)>");

    /// What is read on it, without its markup.
    String text() {
        return html.replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /// A form by where it leads, with everything that is hidden or chosen on it.
    ///
    /// @param typed goes over what stands there
    Filled form(String action, Map<String, List<String>> typed) {
        var fields = new LinkedHashMap<String, List<String>>();
        tags(action).forEach(tag -> {
            var type = attribute(tag, "type");
            var isChosen = !(type.equals("radio") || type.equals("checkbox"))
                    || tag.group(2).contains(" checked");
            if (!attribute(tag, "name").isEmpty() && isChosen && tag.group(1).equals("input")) {
                fields.computeIfAbsent(attribute(tag, "name"), _ -> new ArrayList<>())
                        .add(attribute(tag, "value"));
            }
        });
        return new Filled(action, fields, typed);
    }

    /// The tags of a form in which something can be typed or chosen, or that carry something.
    List<MatchResult> tags(String action) {
        var found = FORM.matcher(html)
                .results()
                .filter(form -> plain(form.group(1)).equals(action))
                .findFirst();
        assertThat(found).as("a form to %s on %s: %s", action, path, text()).isPresent();
        return NAMED.matcher(found.get().group(2)).results().toList();
    }

    /// A form that was filled in.
    ///
    /// @param standing what it carried already
    /// @param typed what somebody typed and chose
    record Filled(String action, Map<String, List<String>> standing, Map<String, List<String>> typed) {
        Filled {
            standing = Map.copyOf(standing);
            typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
        }

        /// All that is sent.
        Map<String, List<String>> fields() {
            var fields = new LinkedHashMap<>(standing);
            fields.putAll(typed);
            return fields;
        }

        Filled and(String name, String value) {
            var more = new LinkedHashMap<>(typed);
            more.put(name, List.of(value));
            return new Filled(action, standing, more);
        }
    }

    /// Where links of this page lead that begin so.
    List<String> links(String beginning) {
        return Pattern.compile("href=\"(%s[^\"]*)\"".formatted(Pattern.quote(beginning)))
                .matcher(html)
                .results()
                .map(link -> plain(link.group(1)))
                .toList();
    }

    /// What stands in a field.
    String field(String name) {
        return NAMED.matcher(html)
                .results()
                .filter(tag -> attribute(tag, "name").equals(name))
                .map(tag -> attribute(tag, "value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field %s on %s: %s".formatted(name, path, text())));
    }

    String found(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as("%s on %s: %s", pattern, path, text()).isTrue();
        return plain(matcher.group(1));
    }

    static String attribute(MatchResult tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag.group(2));
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
