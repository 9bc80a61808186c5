package limen.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A questionnaire: its words, how it is scored, what it feeds, and who may show it.
///
/// @param recall the time that it asks about; another time voids its validation
/// @param instructions shown before the items; may be empty
/// @param stem the beginning that all items share; may be empty
/// @param bands ranges of the score with a name, without gap; empty if none are known
/// @param change the smallest change that is known to mean something; null if none is known
/// @param critical answers that bring up the crisis card before anything else
/// @param observations by the name that rules use, what it is taken from
/// @param loincPanel empty if none was found, and so the total
/// @param notes what a reader of its results must know
public record Instrument(
        String id,
        String name,
        String construct,
        String recall,
        String instructions,
        String stem,
        List<Item> items,
        Scoring scoring,
        MissingItems missing,
        List<Band> bands,
        @Nullable Change change,
        List<CriticalAnswer> critical,
        Map<String, Feed> observations,
        String loincPanel,
        String loincTotal,
        Licence licence,
        String source,
        List<String> notes) {
    public Instrument {
        items = List.copyOf(items);
        bands = List.copyOf(bands);
        critical = List.copyOf(critical);
        observations = Collections.unmodifiableMap(new LinkedHashMap<>(observations));
        notes = List.copyOf(notes);
        InstrumentCheck.check(items, scoring, bands, critical, observations, licence);
    }

    /// A range of the score, both ends included.
    public record Band(int from, int to, String label) {
        public boolean holds(double score) {
            return score >= from && score <= to;
        }
    }

    /// A change of the score that is known to mean something.
    public record Change(double points, String source) {}

    /// An answer of at least this value to this item.
    public record CriticalAnswer(String item, int atLeast) {}

    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /// The items that enter the score.
    public List<Item> scoredItems() {
        return items.stream().filter(Item::scored).toList();
    }

    /// Whether its words are here to be shown.
    public boolean ships() {
        return switch (licence.status()) {
            case OWN, FREE, NON_COMMERCIAL -> true;
            case HOLD -> false;
        };
    }
}
