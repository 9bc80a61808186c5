package limen.storage;

import static limen.storage.Written.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Vault;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final MemoryKeeper keeper = new MemoryKeeper();
    private final Documents documents = new Documents(keeper.write(log -> Vault.create(log, "LIM-01", KEY)));

    private String put(String name, String text) {
        return keeper.write(log -> documents.put(log, name, text));
    }

    private List<Documents.Document> all() {
        return keeper.read(documents::all);
    }

    @Test
    void a_text_is_kept_once_and_found_by_its_hash_and_a_name_is_given_once() {
        var sha256 = put(Documents.PROTOCOL, "a plan\n");
        assertThat(put("again.txt", "a plan\n")).isEqualTo(sha256);
        assertThat(all()).containsExactly(Documents.Document.of("protocol.yaml", "a plan\n"));
        assertThatThrownBy(() -> put(Documents.PROTOCOL, "another plan\n"))
                .hasMessageContaining("There is a document \"protocol.yaml\" with another text already");
        for (var name : List.of("", "README.txt", "../protocol.yaml", "a\nb")) {
            assertThatThrownBy(() -> put(name, "text")).hasMessageContaining("cannot name a document");
        }
        assertThat(keeper.read(Keeper.Reading::notes).values())
                .as("names are sealed too")
                .noneMatch(note -> new String(note.bytes(), StandardCharsets.ISO_8859_1).contains("protocol.yaml"));
    }

    @Test
    void a_text_never_takes_the_place_of_another_when_one_before_it_is_missing() {
        put("first.txt", "1");
        put("second.txt", "2");
        keeper.write(log -> {
            log.removeNote("document/0001");
            return true;
        });
        put("third.txt", "3");
        assertThat(all()).extracting(Documents.Document::name).containsExactly("second.txt", "third.txt");
    }

    @Test
    void an_archive_calls_each_text_by_its_name_whatever_came_first() throws IOException {
        put("consent-form.txt", "a form");
        put(Documents.PROTOCOL, "a plan");
        var out = new ByteArrayOutputStream();
        new Archive("LIM-01", all(), List.of(), UnaryOperator.identity(), _ -> {}).writeTo(out);
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsEntry("protocol.yaml", "a plan").containsEntry("consent-form.txt", "a form");
        assertThat(files.get("README.txt")).contains("protocol.yaml    SHA-256").contains("consent-form.txt SHA-256");
    }
}
