package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A page as it came, and its forms.
record Page(String path, int status, String html) {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("<(input|textarea|select)\\b([^>]*)>");

    static Page of(HttpResponse<String> answer) {
        return new Page(answer.uri().getPath(), answer.statusCode(), answer.body());
    }

    /// What is read on it, without its markup.
    String text() {
        return html.replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /// A form by where it leads and a word on it, with everything hidden and chosen on it; what is typed goes over
    /// that.
    Filled form(String action, Map<String, List<String>> typed) {
        var found = FORM.matcher(html)
                .results()
                .filter(form -> plain(form.group(1)).equals(action))
                .findFirst();
        assertThat(found).as("a form to %s on %s: %s", action, path, text()).isPresent();
        var fields = new LinkedHashMap<String, List<String>>();
        NAMED.matcher(found.get().group(2)).results().forEach(tag -> {
            var name = attribute(tag, "name");
            var type = attribute(tag, "type");
            var isChosen = !(type.equals("radio") || type.equals("checkbox"))
                    || tag.group(2).contains(" checked");
            if (!name.isEmpty() && isChosen && !tag.group(1).equals("select")) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(attribute(tag, "value"));
            }
        });
        fields.putAll(typed);
        return new Filled(action, fields);
    }

    /// A form that was filled in.
    record Filled(String action, Map<String, List<String>> fields) {}

    String found(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as("%s on %s: %s", pattern, path, text()).isTrue();
        return plain(matcher.group(1));
    }

    private static String attribute(MatchResult tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag.group(2));
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
