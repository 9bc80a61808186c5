package limen.web.console.study;

import java.util.Map;
import java.util.function.Function;
import limen.study.StudyEvent;

/// What was typed into the forms of the study.
final class Typed {
    static final String REASON = "reason";
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_LINE = 200;
    private static final int BRIEF = 30;

    private Typed() {}

    /// One line without what cannot be seen.
    static String line(Map<String, String> sent, String name) {
        var text =
                sent.getOrDefault(name, "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    }

    static String brief(String text) {
        return text.length() > BRIEF ? text.substring(0, BRIEF) + "…" : text;
    }

    static Blank reason(String hint) {
        return Blank.of(Blank.Kind.TEXT, REASON, "Reason", hint);
    }

    /// An event that needs nothing but a reason.
    static Deed.Reading reason(Map<String, String> sent, Function<String, StudyEvent> event) {
        var fault = faultOfReason(sent);
        return fault.isEmpty() ? Deed.Reading.of(event.apply(reason(sent))) : Deed.Reading.wrong(Map.of(REASON, fault));
    }

    static String reason(Map<String, String> sent) {
        return sent.getOrDefault(REASON, "")
                .replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Empty if nothing is wrong.
    static String faultOfReason(Map<String, String> sent) {
        var reason = reason(sent);
        if (reason.isEmpty()) {
            return "Nothing was written; a reason is needed, which stays in the record.";
        }
        return reason.length() > LONGEST_REASON
                ? "This has %,d characters; at most %,d fit.".formatted(reason.length(), LONGEST_REASON)
                : "";
    }
}
