package limen.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Pattern STEP =
            Pattern.compile("\\$ (printf '([^']*)'|echo ([0-9a-f ]+) \\| xxd -r -p) \\| sha256sum\n([0-9a-f]{64})\n");

    @Test
    void the_example_in_the_documents_is_computed_as_the_shell_would_and_as_we_do() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "chain.md"));
        var step = STEP.matcher(text);
        var results = step.results()
                .map(found -> {
                    var bytes = found.group(2) == null
                            ? HexFormat.of().parseHex(found.group(3).replace(" ", ""))
                            : found.group(2).replace("\\0", "\0").getBytes(StandardCharsets.UTF_8);
                    var digest = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
                    assertThat(found.group(4)).isEqualTo(digest);
                    return digest;
                })
                .toList();
        assertThat(results).hasSize(3);

        var genesis = Chain.genesis("tiny");
        var payload = Blob.of("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(genesis.hex()).isEqualTo(results.getFirst());
        assertThat(Chain.next(genesis, 1, new Tag(0, 1), 1, new Tag(0, 2), payload)
                        .hex())
                .isEqualTo(results.getLast());
        assertThat(Chain.next(genesis, new Row(1, new Tag(0, 1), 1, new Tag(0, 2), payload, genesis)))
                .isEqualTo(Chain.next(genesis, 1, new Tag(0, 1), 1, new Tag(0, 2), payload));
        assertThat(text).contains("link: " + results.getLast());
    }
}
