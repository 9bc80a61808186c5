package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import limen.evidence.words.Reach;
import limen.evidence.words.Said;
import limen.evidence.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that people read says what is not said: documents, templates, tables, and the constants of all classes.
///
/// A place where a phrase may stand after all is a row of `allowed_words.csv`, with its reason.
class WordsTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<Reach> REACHES = EnumSet.of(Reach.EVERYBODY, Reach.LIMEN);

    @Test
    void nothing_that_people_read_says_what_is_not_said() {
        var allowed = AllowedWords.reviewed();

        assertThat(faults(UserFacingText.all(ROOT), allowed)).isEmpty();
        assertThat(allowed.unused())
                .as("allowances that nothing needs any more")
                .isEmpty();
    }

    @Test
    void every_kind_of_text_is_looked_at() {
        assertThat(UserFacingText.all(ROOT))
                .extracting(UserFacingText::place)
                .contains("README.md", "docs/glossary.md", "examples/vignettes.csv")
                .contains(
                        "report/src/main/jte/pharmacology.jte", "evidence/src/main/resources/limen/evidence/rules.csv")
                .contains("limen.cli.VerdictCommand", "limen.evidence.Medicine", "limen.study.Medicines");
    }

    @Test
    void a_planted_phrase_is_found_in_a_document_a_template_and_a_table(@TempDir Path root) throws IOException {
        plant(root.resolve("README.md"), "It is\n  perfectly Safe.");
        plant(root.resolve("docs/page.md"), "Just a small dose.");
        plant(root.resolve("web/src/main/jte/home.jte"), "<p>Drink plenty of water.</p>");
        plant(root.resolve("web/src/main/resources/limen/texts.csv"), "id,text\na,Raise your dose");
        plant(root.resolve("web/pom.xml"), "");

        assertThat(faults(UserFacingText.all(root), AllowedWords.of("place,context,because\n")))
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault)
                        .contains("README.md", "\"safe\"", "it is perfectly safe.", "instead", "no rule holds this"));
    }

    @Test
    void a_planted_phrase_is_found_in_a_constant_and_in_an_annotation() throws IOException {
        try (var stream = WordsTest.class.getResourceAsStream("WordsTest$Planted.class")) {
            var constants = UserFacingText.constants(stream.readAllBytes());

            assertThat(faults(constants, AllowedWords.of("place,context,because\n")))
                    .hasSize(2)
                    .allSatisfy(fault -> assertThat(fault).contains("limen.cli.WordsTest"));
        }
    }

    @Test
    void an_allowance_holds_for_its_place_and_its_words_only() {
        var allowed = AllowedWords.of("place,context,because\na.md,nobody is safe,a saying\n");

        assertThat(faults(List.of(new UserFacingText("a.md", "Nobody is safe.")), allowed))
                .isEmpty();
        assertThat(faults(List.of(new UserFacingText("a.md", "Everybody is safe.")), allowed))
                .hasSize(1);
        assertThat(faults(List.of(new UserFacingText("b.md", "Nobody is safe.")), allowed))
                .hasSize(1);
        assertThat(AllowedWords.of("place,context,because\na.md,nobody is safe,a saying\n")
                        .unused())
                .hasSize(1);
    }

    /// What a class of the product might hold by mistake.
    @Deprecated(since = "the dose became optimal here")
    static final class Planted {
        String said(int days) {
            return "You kept your streak for " + days;
        }
    }

    private static List<String> faults(List<UserFacingText> texts, AllowedWords allowed) {
        var faults = new ArrayList<String>();
        for (var text : texts) {
            for (var said : Words.in(text.text(), REACHES)) {
                if (!allowed.allows(text, said)) {
                    faults.add(fault(text, said));
                }
            }
        }
        return faults.stream().distinct().sorted().toList();
    }

    private static String fault(UserFacingText text, Said said) {
        var plain = Words.plain(text.text());
        return "%s: \"%s\" in \"%s\"; instead: %s, because %s"
                .formatted(
                        text.place(),
                        said.words(),
                        plain.substring(Math.max(0, said.start() - 40), Math.min(plain.length(), said.end() + 30)),
                        said.phrase().instead(),
                        said.phrase().why());
    }

    private static void plant(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
