package limen.evidence.words;

/// A phrase found in a text.
///
/// @param words as they stand in the plain text
/// @param start where they begin in it, from 0
public record Said(Phrase phrase, String words, int start) {
    /// Where they end in the plain text.
    public int end() {
        return start + words.length();
    }
}
