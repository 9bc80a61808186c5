package limen.evidence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexTest {
    private static final String ENTRY = """
            % a remark, with an @ and a { in it

            @article{Mueller2019,
              author = {M{\\"u}ller, Felix and {\\'O} Math{\\'u}na, Brian and N{\\o}rsett, S. and others},
              title = {Effects of {MDMA} on ``ecstasy''
                       users, 1--2},
              journal = {A Journal}, year = {2019},
              doi = {10.1000/x_y}, seen = {memory}, retracted = {2024-08-10}, funder = {somebody}
            }
            """;

    @Test
    void an_entry_is_read_as_people_write_it() {
        var entry = Bibtex.read("t.bib", ENTRY).getFirst();

        assertThat(entry.key()).isEqualTo("Mueller2019");
        assertThat(entry.names()).isEqualTo("Müller, Felix; Ó Mathúna, Brian; Nørsett, S. et al.");
        assertThat(entry.title()).isEqualTo("Effects of MDMA on “ecstasy” users, 1–2");
        assertThat(entry.where()).isEqualTo("A Journal");
        assertThat(entry.address()).isEqualTo("https://doi.org/10.1000/x_y");
        assertThat(entry.fromMemory()).isTrue();
        assertThat(entry.retracted()).isEqualTo(LocalDate.of(2024, 8, 10));
        assertThat(entry.sentence())
                .endsWith(
                        "Retracted on 2024-08-10; it supports nothing. From memory, not looked at. Funder: somebody.");
    }

    @Test
    void several_entries_are_several() {
        var two = ENTRY + ENTRY.replace("Mueller2019", "Meyer2013");

        assertThat(Bibtex.read("t.bib", two)).extracting(Reference::key).containsExactly("Mueller2019", "Meyer2013");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year = {2019},        | ''             | t.bib, line 3: entry Mueller2019 has no year; expected one
            {2024-08-10}          | {soon}         | t.bib, line 3: entry Mueller2019, retracted: "soon"; expected a day such as 2024-08-10
            {A Journal}           | "A Journal"    | t.bib, line 7: entry Mueller2019, journal: the value does not begin with a brace; expected {...}
            {somebody}            | {somebody      | t.bib, line 10: entry Mueller2019 does not end; expected a closing brace
            """)
    void a_fault_is_named_with_file_and_line(String part, String instead, String expected) {
        assertThatThrownBy(() -> Bibtex.read("t.bib", ENTRY.replace(part, instead)))
                .hasMessageContaining(expected);
    }

    @Test
    void a_key_stands_once() {
        assertThatThrownBy(() -> Bibtex.read("t.bib", ENTRY + ENTRY))
                .hasMessage("t.bib, line 12: entry Mueller2019 stands twice; expected once");
    }

    @Test
    void the_one_bibliography_is_read_whole_and_the_three_retracted_papers_are_marked() {
        assertThat(References.reviewed().all())
                .hasSizeGreaterThan(100)
                .allSatisfy(entry -> assertThat(entry.sentence()).doesNotContain("{", "}", "\\", "``"));
        assertThat(References.reviewed().all())
                .filteredOn(entry -> entry.retracted() != null)
                .extracting(Reference::key)
                .containsExactly("Feduccia2020", "Jerome2020", "Mithoefer2019");
    }
}
