package limen.web.participant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import limen.study.Dosing.LabelGuessed;
import limen.study.Dosing.LabelsOpened;
import limen.study.Dosing.LabelsShuffled;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Report.AllocationGuessed.GuessedArm;
import org.jspecify.annotations.Nullable;

/// What is known of shuffled labels: that there are some, what was guessed, and what they hid once they were opened.
///
/// @param shuffles the newest first
public record LabelsPage(List<Shuffle> shuffles) {
    public LabelsPage {
        shuffles = List.copyOf(shuffles);
    }

    /// One shuffle.
    ///
    /// @param id of its entry
    /// @param guesses the last of each label that was made before the labels were opened, by label
    /// @param opened the labels under which there was placebo; null while nobody has brought the code
    public record Shuffle(
            EventId id,
            LabelsShuffled made,
            String when,
            Map<Integer, LabelGuessed> guesses,
            @Nullable List<Integer> opened) {
        public Shuffle {
            guesses = Collections.unmodifiableMap(new LinkedHashMap<>(guesses));
        }

        public boolean isOpen() {
            return opened != null;
        }

        public int actives() {
            return made.labels() - made.placebos();
        }

        /// What was under each label, and what it was taken for; empty before it is opened.
        public List<Found> found() {
            var found = new ArrayList<Found>();
            for (int label = 1; opened != null && label <= made.labels(); label++) {
                var guess = guesses.get(label);
                var was = opened.contains(label);
                found.add(new Found(
                        label,
                        was ? "placebo" : "the drug",
                        guess == null ? "no guess" : said(guess.guess()),
                        guess != null && guess.guess() == (was ? GuessedArm.PLACEBO : GuessedArm.ACTIVE)));
            }
            return found;
        }

        private static String said(GuessedArm guess) {
            return switch (guess) {
                case PLACEBO -> "placebo";
                case ACTIVE -> "the drug";
                case DO_NOT_KNOW -> "you did not know";
            };
        }

        /// How many guesses were right, and what chance alone would do; one sentence each.
        public List<String> score() {
            return opened == null ? List.of() : LabelScore.sentences(opened, guesses.values());
        }
    }

    /// What was under one label.
    public record Found(int label, String was, String guess, boolean right) {}

    static LabelsPage of(List<Entry> entries, Clock clock) {
        var shuffles = new ArrayList<Shuffle>();
        for (var entry : entries) {
            if (entry.event() instanceof LabelsShuffled made) {
                shuffles.addFirst(shuffle(entry, made, entries, clock));
            }
        }
        return new LabelsPage(shuffles);
    }

    private static Shuffle shuffle(Entry shuffled, LabelsShuffled made, List<Entry> entries, Clock clock) {
        var guesses = new TreeMap<Integer, LabelGuessed>();
        List<Integer> opened = null;
        for (var entry : entries) {
            if (entry.event() instanceof LabelsOpened open && open.shuffled().equals(shuffled.id())) {
                opened = open.placebos();
                // Whoever has opened the labels no longer guesses.
                break;
            }
            if (entry.event() instanceof LabelGuessed guess && guess.shuffled().equals(shuffled.id())) {
                guesses.put(guess.label(), guess);
            }
        }
        return new Shuffle(shuffled.id(), made, clock.day(shuffled.times().occurred()), guesses, opened);
    }

    Optional<Shuffle> find(String id) {
        return shuffles.stream()
                .filter(shuffle -> shuffle.id().toString().equals(id))
                .findFirst();
    }
}
