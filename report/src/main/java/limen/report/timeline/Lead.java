package limen.report.timeline;

import java.util.List;

/// Where this person stands at the end of the record.
public record Lead(Decision.Form form, String state, String heading, List<String> sentences) {
    public Lead {
        sentences = List.copyOf(sentences);
    }
}
