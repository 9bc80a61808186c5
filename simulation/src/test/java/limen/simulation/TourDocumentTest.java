package limen.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/tour.md` shows the code that runs, and what it prints: each block is named after a region of `TourTest`,
/// `java NAME` for the code and `text NAME` for the output.
class TourDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "tour.md");
    private static final Path SOURCE = Path.of("src/test/java/limen/simulation/TourTest.java");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text) (\\w+)\\n(.*?)^```$");
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// tour: (\\w+)\\n(.*?)^ *// end$");

    @Test
    void the_tour_shows_what_runs_and_what_it_prints() throws IOException {
        var page = Files.readString(PAGE);
        var blocks = blocks();
        var today = BLOCK.matcher(page).replaceAll(found -> Matcher.quoteReplacement(block(found, blocks)));
        if (Boolean.getBoolean("limen.draw")) {
            Files.writeString(PAGE, today);
        }
        assertThat(PAGE)
                .as("print it again with ./mvnw test -pl simulation -am -Dtest=TourDocumentTest -Dlimen.draw=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(today);
    }

    @Test
    void the_tour_leaves_no_region_and_no_output_out() throws IOException {
        var shown = BLOCK.matcher(Files.readString(PAGE)).results().map(found -> found.group(1) + " " + found.group(2));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(blocks().keySet());
    }

    private static String block(MatchResult found, Map<String, String> blocks) {
        var name = found.group(1) + " " + found.group(2);
        assertThat(blocks).as("a block of the page has no region").containsKey(name);
        return "```" + name + "\n" + blocks.get(name) + "```";
    }

    /// Code and output by kind and name.
    private static Map<String, String> blocks() throws IOException {
        var blocks = new TreeMap<String, String>();
        REGION.matcher(Files.readString(SOURCE))
                .results()
                .forEach(region -> blocks.put(
                        "java " + region.group(1),
                        region.group(2).stripTrailing().stripIndent() + "\n"));
        new TourTest().lives().forEach((name, printed) -> blocks.put("text " + name, printed));
        return blocks;
    }
}
