package limen.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeavyWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I WANT TO DIE",
                "I want\n\t to  die",
                "I don't want to live",
                "I don\u2019t want\r\nto live",
                "I \uff57\uff41\uff4e\uff54 to\u00a0die",
                "suicidal",
                "' better ' off ' dead '"
            })
    void heavy_words_are_found_however_they_are_written(String text) {
        assertThat(HeavyWords.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Tea, and a walk.", "wanttodie", "an end of it all"})
    void other_words_are_not_heavy(String text) {
        assertThat(HeavyWords.in(text)).isFalse();
    }
}
