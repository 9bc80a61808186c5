package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import limen.evidence.Rules;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeverSaidTest {
    private static final String WORDS =
            "Your pulse at rest is 95 or more, so today's capsule waits until the study doctor has looked at it.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    This is safe today.                       | safe
                    THIS IS SAFE TODAY.                       | safe
                    You can safely go on.                     | safely
                    It is harm\u00ADless.                     | harmless
                    There is no risk.                         | no risk
                    Take 10 mg next time.                     | 10 mg
                    Take 0,5mg.                               | 0,5mg
                    200 \u00B5g are enough.                    | 200 \u03BCg
                    Fifteen of 15 milligrams.                 | 15 milligrams
                    Well done, the capsule waits.             | well done
                    A great result!                           | great result
                    You kept your streak.                     | streak
                    You may take more tomorrow.               | take more
                    Double your dose.                         | double your dose
                    Stop taking your tablets for a week.      | stop taking your tablets
                    Drink plenty of water.                    | drink plenty
                    It is proven.                             | proven
                    """)
    void the_word_that_is_never_said_is_named(String text, String word) {
        assertThat(NeverSaid.inWords(text.translateEscapes())).contains(word.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WORDS,
                "For your safety the study doctor calls you today.",
                "This was recorded as a heavy day; the capsule waits.",
                "Your blood sugar is 70 mg/dl or less, so the capsule waits.",
                "You slept less than four hours. Be gentle with yourself today.",
                "Please do not stop a medicine to take part.",
                "Your temperature is 38.2 or more.",
                "Badger and rewarding are words of their own."
            })
    void plain_words_pass(String text) {
        assertThat(NeverSaid.inWords(text)).isEmpty();
    }

    @Test
    void a_source_may_say_after_which_amount_something_was_seen() {
        assertThat(NeverSaid.inSource("Seen after 75 mg in eight people")).isEmpty();
        assertThat(NeverSaid.inSource("It is safe")).contains("safe");
    }

    /// Two phrases aside: that nothing "has been shown to be harmless", and the ceiling itself.
    @Test
    void the_reviewed_rules_say_none_of_it() {
        assertThat(Rules.reviewed().all().stream()
                        .map(rule -> rule.words() + " " + rule.personalWords())
                        .map(words -> words.replaceAll("shown to (be|make it) harmless|above 30 mg", ""))
                        .flatMap(words -> NeverSaid.inWords(words).stream()))
                .isEmpty();
    }

    @Test
    void the_fault_names_the_word() throws IOException {
        var text = ProtocolFiles.example("n-of-1.yaml").replace(WORDS, "A pulse of 95 is safe for you.");

        assertThat(ProtocolFiles.faults(text))
                .extracting(Fault::sentence)
                .containsExactly("line 154: rules[1].words: \"safe\" is said to nobody who takes part;"
                        + " expected what was measured and what happens now, without it");
    }
}
