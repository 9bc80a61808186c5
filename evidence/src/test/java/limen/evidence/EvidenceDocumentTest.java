package limen.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import limen.evidence.claim.Grading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page that says how to change a row knows every column, and the numbers of the rules.
class EvidenceDocumentTest {
    private final String page = read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims.csv",
                "claim_outcomes.csv",
                "criteria.csv",
                "attachments.csv",
                "legal.csv",
                "crisis_resources.csv",
                "interactions.csv",
                "words.csv",
                "voice.csv",
                "horizons.csv"
            })
    void every_column_of_a_table_is_explained(String table) {
        var header = Resource.text(table).lines().findFirst().orElseThrow();

        assertThat(page).contains("`" + table + "`");
        assertThat(List.of(header.split(",", -1)))
                .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
    }

    @Test
    void the_rules_of_grading_stand_there_with_their_numbers() {
        assertThat(page)
                .contains("more than %s of the guesses".formatted(Grading.HIGHEST_GUESS_RATE))
                .contains("above %s".formatted(Grading.HIGHEST_BANG))
                .contains("fewer than %d people".formatted(Grading.LEAST_PARTICIPANTS));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "evidence.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
