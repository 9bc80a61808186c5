package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import limen.storage.key.Opener;
import org.junit.jupiter.api.Test;

final class PassphraseTest {
    @Test
    void the_variable_is_taken_as_it_is() {
        var passphrase = new Passphrase(Map.of("LIMEN_PASSPHRASE", " five words of my own "), null);

        assertThat(passphrase.existing()).isEqualTo(new Opener.Passphrase(" five words of my own "));
        assertThat(passphrase.ofNewStudy()).isEqualTo(new Opener.Passphrase(" five words of my own "));
    }

    @Test
    void another_one_has_a_variable_of_its_own() {
        var passphrase = new Passphrase(
                Map.of("LIMEN_PASSPHRASE", "five words of my own", "LIMEN_NEW_PASSPHRASE", "five others"), null);

        assertThat(passphrase.another()).isEqualTo(new Opener.Passphrase("five others"));
    }

    @Test
    void with_neither_variable_nor_console_one_sentence_says_so() {
        var passphrase = new Passphrase(Map.of(), null);

        assertThatThrownBy(passphrase::existing)
                .isInstanceOf(BadInput.class)
                .hasMessage("A passphrase is needed, and there is no console to ask at; expected it in"
                        + " LIMEN_PASSPHRASE, or option --key-file.");
        assertThatThrownBy(passphrase::another).hasMessageContaining("LIMEN_NEW_PASSPHRASE");
    }

    @Test
    void nothing_is_no_passphrase() {
        assertThatThrownBy(() -> new Passphrase(Map.of("LIMEN_PASSPHRASE", " "), null).existing())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("LIMEN_PASSPHRASE is empty");
    }

    @Test
    void letters_that_were_lost_on_the_way_are_not_all_the_same_letter() {
        var lost = new Passphrase(Map.of("LIMEN_PASSPHRASE", "five words \uFFFD\uFFFD my own"), null);

        assertThatThrownBy(lost::existing).isInstanceOf(BadInput.class).hasMessageContaining("UTF-8");
    }
}
