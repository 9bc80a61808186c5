package limen.web.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import limen.study.Report.JournalWritten;

/// A page of the journal.
final class JournalForm implements Sheet.Form<JournalWritten> {
    private static final String TEXT = "text";
    private static final String TAGS = "tags";
    private static final int LONGEST = 20_000;
    private static final int MOST_TAGS = 12;
    private static final int LONGEST_TAG = 30;

    static Sheet<JournalWritten> sheet() {
        return new Sheet<>(
                "journal",
                "Journal",
                "For you first. It is encrypted with a key of your own, and the people named in your consent can read it.",
                60,
                List.of(
                        new Field.Words(TEXT, "What would you like to keep of today?", "", LONGEST, 8, true),
                        new Field.Words(TAGS, "Words to find it by", "with commas between, or nothing", 400, 1, false)),
                new JournalForm());
    }

    @Override
    public JournalWritten event(Answers answers) {
        return new JournalWritten(answers.word(TEXT), tags(answers.word(TAGS)));
    }

    private static Set<String> tags(String typed) {
        var tags = new LinkedHashSet<String>();
        for (var part : typed.split(",", -1)) {
            var tag = part.strip().toLowerCase(Locale.ROOT);
            if (tag.codePointCount(0, tag.length()) > LONGEST_TAG) {
                throw new Misfit(TAGS, "One of these words has more than %d characters.".formatted(LONGEST_TAG));
            }
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        if (tags.size() > MOST_TAGS) {
            throw new Misfit(TAGS, "These are %d words, and %d fit.".formatted(tags.size(), MOST_TAGS));
        }
        return tags;
    }

    @Override
    public Typed typed(JournalWritten event) {
        return Typed.NOTHING.with(TEXT, event.text()).with(TAGS, String.join(", ", new TreeSet<>(event.tags())));
    }
}
