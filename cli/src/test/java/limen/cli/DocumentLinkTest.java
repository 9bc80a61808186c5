package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every relative link of the documents leads somewhere.
class DocumentLinkTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

    @Test
    void no_link_leads_nowhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            var links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                var target = links.group(1);
                if (!target.contains("://") && Files.notExists(document.resolveSibling(target))) {
                    broken.add("%s links to %s, which does not exist".formatted(ROOT.relativize(document), target));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static Iterable<Path> documents() throws IOException {
        var documents = new ArrayList<Path>();
        for (var folder : new Path[] {
            ROOT,
            ROOT.resolve("docs"),
            ROOT.resolve("docs/models"),
            ROOT.resolve("docs/decisions"),
            ROOT.resolve("examples")
        }) {
            try (var files = Files.newDirectoryStream(folder, "*.md")) {
                files.forEach(documents::add);
            }
        }
        return documents;
    }
}
