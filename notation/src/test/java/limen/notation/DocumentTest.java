package limen.notation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Section<Map<String, String>> TEXTS =
            fields -> fields.required("texts", Form.mapOf(Forms.text()));

    @Test
    void an_empty_file_is_a_fault() {
        assertThat(faults("")).containsExactly("line 1: the file is empty; expected entries such as title: My study");
        assertThat(faults("# only a remark\n")).hasSize(1);
        assertThat(faults("---\n")).hasSize(1);
    }

    @Test
    void a_root_without_names_is_a_fault() {
        assertThat(faults("\n- a\n- b\n"))
                .containsExactly("line 2: the file holds no named entries; expected entries such as title: My study");
        assertThat(faults("just words")).hasSize(1);
    }

    @Test
    void broken_grammar_is_told_with_its_line() {
        assertThat(faults("a: 1\nb: c: d\n"))
                .containsExactly("line 2: a colon stands where no entry can begin;"
                        + " expected each entry on its own line, and text that holds a colon in \"quotes\"");
        assertThat(faults("a: 1\nb: 'open\nc: 2\n"))
                .containsExactly("line 2: a quote or bracket is never closed; expected one that closes it");
        assertThat(faults("a: 1\nb: [open\n")).singleElement().asString().startsWith("line 2: a quote or bracket");
        assertThat(faults("a: 1\nwords\nb: 2\n")).singleElement().asString().startsWith("line 2: a line has no colon");
        assertThat(faults("a: @home\n")).singleElement().asString().startsWith("line 1: a value begins with");
        assertThat(faults("a:\n  b: 1\n c: 2\n"))
                .singleElement()
                .asString()
                .startsWith("line 3: the line does not fit");
    }

    @Test
    void tabs_are_named_before_the_grammar_stumbles_over_them() {
        assertThat(faults("a:\n\tb: 1\n"))
                .containsExactly("line 2: a tab stands at the start of the line; expected spaces");
        assertThat(faults("a:\r\n  \t- b: 1\r\n"))
                .containsExactly("line 2: a tab stands at the start of the line; expected spaces");
        assertThat(read("texts:\n  a: 1\t# remark\n")).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void hidden_characters_are_refused_written_or_escaped() {
        assertThat(faults("a: 1\nb: x\u202Ey\n"))
                .containsExactly("line 2: a hidden character (U+202E) stands in the text; expected visible characters");
        assertThat(faults("a: \u0000")).hasSize(1);
        assertThat(faults("a: \uD800")).hasSize(1);
        assertThat(faults("a: 1\nb: \uFFFE")).singleElement().asString().startsWith("line 2: a hidden character");
        assertThat(faults("texts:\n  a: \"x\\u0000\"\n"))
                .containsExactly("line 2: texts.a: \"x\\u0000\" holds a hidden character; expected a text without");
    }

    @Test
    void a_name_stands_once() {
        assertThat(faults("texts:\n  a: 1\n  b: 2\n  a: 3\n"))
                .containsExactly("line 4: texts.a: the entry stands in line 2 already; expected it once");
    }

    @Test
    void nothing_is_said_by_reference() {
        assertThat(faults("texts:\n  a: &x one\n  b: *x\n  c: !!str two\n"))
                .containsExactly(
                        "line 2: texts.a: &x names a value; expected the value alone",
                        "line 3: texts.b: *x repeats another value; expected the value itself",
                        "line 4: texts.c: the tag \"tag:yaml.org,2002:str\"; expected the value alone");
        assertThat(faults("texts:\n  a: 1\n  <<: *x\n"))
                .containsExactly("line 3: texts.<<: *x repeats another value; expected the value itself");
    }

    @Test
    void directives_and_second_documents_are_faults() {
        assertThat(faults("%YAML 1.2\n---\ntexts: {a: b}\n"))
                .containsExactly("line 1: a directive (a line that begins with %) stands in the file; expected none");
        assertThat(faults("texts: {a: b}\n---\ntexts: {a: b}\n"))
                .containsExactly("line 2: a second document begins (--- or ...); expected one document in a file");
        assertThat(read("---\ntexts: {a: b}\n...\n")).hasSize(1);
    }

    @Test
    void a_name_is_a_word() {
        assertThat(faults("texts:\n  ? [a]\n  : b\n"))
                .containsExactly("line 2: texts: a list or section stands where a name must; expected a name");
        assertThat(faults("texts:\n  '': b\n"))
                .containsExactly("line 2: texts: an entry has no name; expected a name before the colon");
    }

    @Test
    void words_stay_as_they_were_written() {
        assertThat(read("texts:\n  a: no\n  b: 09:00\n  c: 1e3\n  d: 0x1F\n  e: 2026-03-01\n  f: 'null'\n  g: 0.10\n"))
                .isEqualTo(Map.of(
                        "a", "no", "b", "09:00", "c", "1e3", "d", "0x1F", "e", "2026-03-01", "f", "null", "g", "0.10"));
    }

    @Test
    void a_value_left_out_is_no_text() {
        assertThat(faults("texts:\n  a:\n  b: ~\n  c: null\n  d: ''\n"))
                .containsExactly(
                        "line 2: texts.a: nothing is written; expected a text",
                        "line 3: texts.b: nothing is written; expected a text",
                        "line 4: texts.c: nothing is written; expected a text",
                        "line 5: texts.d: the text is empty; expected a text");
    }

    @Test
    void a_byte_order_mark_and_any_line_break_are_taken() {
        assertThat(read("\uFEFFtexts:\r\n  a: b\r\n")).containsExactly(Map.entry("a", "b"));
        assertThat(faults("texts:\r  a: b\r  b:\r"))
                .containsExactly("line 3: texts.b: nothing is written; expected a text");
    }

    @Test
    void hostile_files_are_refused_soon() {
        assertThat(faults("a".repeat(Events.MOST_CHARACTERS + 1)))
                .containsExactly("line 1: the file has 1000001 characters; expected at most 1000000");
        assertThat(faults("texts: " + "[".repeat(900_000)))
                .containsExactly("line 1: more than 32 sections stand in one another; expected fewer");
        assertThat(faults("texts: [" + "a,".repeat(200_000) + "]"))
                .containsExactly("line 1: more than 20000 values stand in the file; expected fewer");
        assertThat(faults("x:\n".repeat(9_000))).hasSize(501).last().asString().contains("more faults are not listed");
    }

    @Test
    void where_the_engine_itself_stumbles_the_file_is_at_fault() {
        assertThat(faults("a: 1\nb: \"\\x")).containsExactly("line 2: what follows cannot be read; expected YAML 1.2");
    }

    @Test
    void a_hostile_file_costs_seconds_at_most() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            faults("a: \"" + "\\n".repeat(450_000));
            faults("- ".repeat(450_000));
            faults("? ".repeat(450_000));
            faults("a: |\n" + " \n".repeat(450_000));
            faults("texts: {" + "{a: b}, ".repeat(6_000) + "}");
            faults("\t\n".repeat(450_000));
            faults("texts:\n" + "  abcdefgh: 1\n".repeat(9_000));
            faults("a" + " b".repeat(450_000));
            faults("x".repeat(450_000) + ": 1");
            faults(numbered("texts:\n", "  - name: n%d\n", 6_000));
            faults(numbered("arms:\n", "  n%d:\n", 9_000));
        });
    }

    private static String numbered(String head, String line, int lines) {
        return IntStream.range(0, lines).mapToObj(line::formatted).collect(joining("", head, ""));
    }

    private static Map<String, String> read(String text) {
        return switch (Document.read(text, TEXTS)) {
            case Parsed.Read<Map<String, String>>(var texts) -> texts;
            case Parsed.Faulty<Map<String, String>>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<String> faults(String text) {
        return switch (Document.read(text, TEXTS)) {
            case Parsed.Read<Map<String, String>>(var texts) -> throw new AssertionError("no fault in " + texts);
            case Parsed.Faulty<Map<String, String>>(var faults) ->
                faults.stream().map(Fault::sentence).toList();
        };
    }
}
