package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claims;
import org.junit.jupiter.api.Test;

/// Every citation resolves: whatever stands as `[Bang2004]` in a comment, a page or a template, or as a source of a
/// claim, is an entry of `docs/references.bib`, and every entry is cited and can be found by its reader.
class CitationTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern CITATION = Pattern.compile("\\[([A-Z][A-Za-z]+\\d{4}[a-z]?)](?!\\()");
    private static final Pattern ENTRY = Pattern.compile("@\\w+\\{(\\w+),(.*?)\\n}", Pattern.DOTALL);

    private final String bibliography = read(REPOSITORY.resolve("docs").resolve("references.bib"));

    @Test
    void every_citation_is_in_the_bibliography_and_every_entry_is_cited() {
        var cited = new TreeSet<String>();
        for (var text : texts()) {
            CITATION.matcher(text).results().forEach(found -> cited.add(found.group(1)));
        }
        cited.addAll(citedByClaims());
        assertThat(cited).isEqualTo(keys());
    }

    @Test
    void every_entry_says_where_to_find_the_work() {
        assertThat(ENTRY.matcher(bibliography).results())
                .allSatisfy(entry -> assertThat(entry.group(2))
                        .as(entry.group(1))
                        .containsAnyOf("doi = ", "url = ", "publisher = "));
    }

    @Test
    void no_entry_stands_twice() {
        assertThat(ENTRY.matcher(bibliography).results()).hasSameSizeAs(keys());
    }

    private static Set<String> citedByClaims() {
        return Claims.reviewed().stream()
                .map(Claim::support)
                .flatMap(support -> Stream.of(support.read(), support.fromMemory(), support.retracted()))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private Set<String> keys() {
        return ENTRY.matcher(bibliography)
                .results()
                .map(entry -> entry.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts() {
        try (var files = Files.walk(REPOSITORY)) {
            return files.filter(CitationTest::isOurs).map(CitationTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return Stream.of(".java", ".md", ".jte").anyMatch(name::endsWith)
                && StreamSupport.stream(file.spliterator(), false).noneMatch(Path.of("target")::equals);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
