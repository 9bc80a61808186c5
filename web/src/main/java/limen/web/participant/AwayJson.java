package limen.web.participant;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import limen.web.access.Csrf;

/// A list as the script of a phone reads it. Spans of time are milliseconds.
final class AwayJson {
    private AwayJson() {}

    /// @param tag tells one person from another and names nobody
    static String of(AwayList list, String tag, Csrf csrf) {
        return """
                {"person":%s,"moment":%s,"csrf":{"name":%s,"token":%s},"verdict":%s,"pages":%s,"ahead":%s,"after":%s}""".formatted(
                        text(tag),
                        text(list.moment()),
                        text(csrf.name()),
                        text(csrf.token()),
                        list.verdict().map(AwayJson::verdict).orElse("null"),
                        all(list.pages(), AwayJson::page),
                        all(list.ahead(), AwayJson::opening),
                        all(list.after(), AwayJson::opening));
    }

    private static String verdict(KeptVerdict verdict) {
        return """
                {"says":%s,"done":%b,"lasts":%d}""".formatted(
                text(verdict.verdict().code()), verdict.done(), verdict.lasts().toMillis());
    }

    private static String page(AwayList.Page page) {
        return """
                {"at":%s,"from":%s,"title":%s,"lasting":%b}""".formatted(text(page.at()), text(page.from()), text(page.title()), page.lasting());
    }

    private static String opening(AwayList.Opening opening) {
        return """
                {"title":%s,"path":%s,"in":%d,"open":%d}""".formatted(
                        text(opening.title()),
                        text(Paths.form(opening.key())),
                        opening.in().toMillis(),
                        opening.open().toMillis());
    }

    private static <T> String all(Collection<T> each, Function<T, String> as) {
        return each.stream().map(as).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String plain) {
        return plain.codePoints()
                .mapToObj(each -> each == '"' || each == '\\' || each < ' ' || each == '<'
                        ? "\\u%04x".formatted(each)
                        : Character.toString(each))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
