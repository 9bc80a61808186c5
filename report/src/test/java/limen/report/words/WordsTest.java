package limen.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import limen.analysis.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void no_finding_praises(Finding.Kind kind) {
        assertThat(Stream.of(Words.label(kind), Words.heading(kind)))
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain("benefit", "safe", "significant", "works", "proven", "improve"));
    }

    @Test
    void names_are_listed_as_one_would_speak_them() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("mood"))).isEqualTo("mood");
        assertThat(Words.list(List.of("mood", "energy"))).isEqualTo("mood and energy");
        assertThat(Words.list(List.of("mood", "energy", "focus"))).isEqualTo("mood, energy and focus");
    }

    @Test
    void small_numbers_are_spelled() {
        assertThat(Words.spelled(2)).isEqualTo("two");
        assertThat(Words.spelled(19)).isEqualTo("19");
    }
}
