package limen.evidence.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import limen.evidence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is SAFE.                                    | safe
            It is just a tiny dose.                        | just a tiny dose
            A legal\u00A0grey area                         | legal
            It is tolerated there.                         | tolerated
            That was disproved.                            | disproved
            The difference was not significant.            | significant
            Users and subjects                             | users
            Please stop taking your medicine.              | stop taking your medicine
            Drink plenty of water                          | drink plenty
            Seven days: keep your streak                   | streak
            Then raise the dose                            | raise the dose
            """)
    void what_is_not_said_is_found(String text, String words) {
        assertThat(Words.first(text, Reach.EVERYBODY, Reach.LIMEN))
                .map(Said::words)
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is not legal advice.",
                "Assume that it is illegal.",
                "Please do not stop a medicine to take part, and talk to your prescriber.",
                "For your safety the doctor calls.",
                "Sip to thirst, with salty food, not large volumes.",
                "No study of repeated low doses was found up to November 2026.",
            })
    void plain_words_pass(String text) {
        assertThat(Words.in(text, EnumSet.allOf(Reach.class))).isEmpty();
    }

    @Test
    void every_phrase_says_what_to_say_instead_without_saying_another() {
        assertThat(Words.never())
                .allSatisfy(phrase -> assertThat(Words.in(phrase.instead(), EnumSet.of(Reach.EVERYBODY, Reach.LIMEN)))
                        .as(phrase.id())
                        .isEmpty());
    }

    @Test
    void the_sentences_to_learn_from_say_none_of_it() {
        assertThat(Words.voice())
                .hasSize(18)
                .allSatisfy(voice -> assertThat(Words.in(voice.sentence(), EnumSet.of(Reach.EVERYBODY, Reach.LIMEN)))
                        .isEmpty());
    }

    @Test
    void a_place_is_given_in_the_plain_text() {
        var said = Words.first("So it\u00AD is\n  Harm\u00ADless.", Reach.EVERYBODY)
                .orElseThrow();

        assertThat(Words.plain("So it\u00AD is\n  Harm\u00ADless.").substring(said.start(), said.end()))
                .isEqualTo("harmless");
    }

    @Test
    void a_reach_that_was_not_asked_for_finds_nothing() {
        assertThat(Words.first("Take 10 mg", Reach.MESSAGE)).isPresent();
        assertThat(Words.first("Take 10 mg", Reach.EVERYBODY, Reach.PARTICIPANT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x,everybody,(safe,y,z  | phrases: "(safe"; expected a pattern: Unclosed group
            x,nobody,safe,y,z      | reach: "nobody"; expected one of everybody, limen, participant, message
            x,everybody,safe,,z    | instead: ""; expected a text
            x,everybody,safe,y,    | why: ""; expected a text
            """)
    void a_fault_is_named_with_its_place(String row, String expected) {
        assertThatThrownBy(() -> Words.read(Table.of("t.csv", "id,reach,phrases,instead,why\n" + row + "\n")))
                .hasMessage("t.csv, line 2, " + expected);
    }
}
