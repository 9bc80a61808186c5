package limen.web.participant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Report.JournalWritten;
import limen.study.Rights.EntryCorrected;
import org.jspecify.annotations.Nullable;

/// The words by which somebody finds pages of their journal, in the order in which they came. An address holds the
/// number of a word and never the word: addresses are kept by browsers.
record Tags(List<String> words) {
    Tags {
        words = List.copyOf(words);
    }

    static Tags of(List<Entry> entries) {
        var words = new LinkedHashSet<String>();
        for (var entry : entries) {
            words.addAll(new TreeSet<>(of(entry)));
        }
        return new Tags(new ArrayList<>(words));
    }

    /// The words of a page; none if an entry is no page.
    static Set<String> of(Entry entry) {
        return switch (entry.event()) {
            case JournalWritten page -> page.tags();
            case EntryCorrected(var wrong, JournalWritten page, var when, var why) -> page.tags();
            case Event _ -> Set.of();
        };
    }

    /// The word of that number, from 1 on; null if there is none.
    @Nullable
    String word(int number) {
        return number >= 1 && number <= words.size() ? words.get(number - 1) : null;
    }

    /// Every word as a link.
    List<RecordPage.Tag> links(@Nullable String chosen) {
        var links = new ArrayList<RecordPage.Tag>();
        for (int i = 0; i < words.size(); i++) {
            links.add(new RecordPage.Tag(
                    words.get(i), "/record?tag=" + (i + 1), words.get(i).equals(chosen)));
        }
        return links;
    }
}
