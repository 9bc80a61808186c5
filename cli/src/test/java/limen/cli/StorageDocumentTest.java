package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands in `docs/storage.md` print what the page says, but for times, codes and keys.
final class StorageDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "storage.md");
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final String PROMPT = "$ ./limen ";

    @TempDir
    Path root;

    @Test
    void the_page_shows_what_the_commands_print() throws IOException {
        var key = Files.createFile(
                root.resolve("study.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, "0123456789abcdef".repeat(4));
        var shown = new ArrayList<String>();
        var printed = new ArrayList<String>();
        var blocks = BLOCK.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            for (var line : blocks.group(1).lines().toList()) {
                shown.add(line);
                if (line.startsWith(PROMPT)) {
                    printed.add(line);
                    printed.addAll(printedBy(line.substring(PROMPT.length()), key));
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(masked(printed)).isEqualTo(masked(shown));
    }

    private List<String> printedBy(String command, Path key) {
        var arguments = new ArrayList<String>();
        for (var word : command.split(" ", -1)) {
            arguments.add(isFile(word, arguments) ? root.resolve(word).toString() : word);
        }
        arguments.replaceAll(word -> word.startsWith("examples/") ? "../" + word : word);
        if (arguments.contains("--data")) {
            arguments.addAll(List.of("--key-file", key.toString()));
        }
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(command + "\n" + run.err()).isZero();
        return run.out().replace(root + "/", "").lines().toList();
    }

    /// Names of files and folders are those of the test's own folder.
    private static boolean isFile(String word, List<String> before) {
        var option = before.isEmpty() ? "" : before.getLast();
        return word.equals("checkpoint.txt")
                || List.of("--data", "--out", "--from", "--key", "--trust", "--new-key-file")
                        .contains(option);
    }

    private static List<String> masked(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("[0-9A-Z]{4}(-[0-9A-Z]{4}){3,5}", "CODE")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME"))
                .toList();
    }
}
