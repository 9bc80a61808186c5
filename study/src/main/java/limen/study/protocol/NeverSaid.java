package limen.study.protocol;

import java.util.Optional;
import limen.evidence.words.Reach;
import limen.evidence.words.Said;
import limen.evidence.words.Words;

/// Words that nobody who takes part is ever told: that something is safe, how much to take, that they do well, or
/// that a medicine can be stopped. They stand in the one list of the project.
final class NeverSaid {
    private NeverSaid() {}

    /// The first of them in a text that a participant reads.
    static Optional<String> inWords(String text) {
        return Words.first(text, Reach.EVERYBODY, Reach.PARTICIPANT, Reach.MESSAGE)
                .map(Said::words);
    }

    /// The same in the source of a threshold, which may say after which amount it was seen.
    static Optional<String> inSource(String text) {
        return Words.first(text, Reach.EVERYBODY, Reach.PARTICIPANT).map(Said::words);
    }
}
