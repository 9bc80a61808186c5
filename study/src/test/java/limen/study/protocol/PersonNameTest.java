package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada example",
                "  Ada   Example ",
                "Dr. Ada Example",
                "Dr.Ada Example",
                "Prof. Dr. med. Ada Example, M.D., Ph.D.",
                "Example, Ada",
                "\u00c1d\u00e0 Exampl\u00eb",
                "Ada\u200b Exam\u00adple",
                "\uff21\uff44\uff41 Example",
                "Ada\u3164 Example",
                "Ada Exam'ple",
                "A. Example",
                "Ada E.",
                "A. E.",
                "A.Example",
                "Ada B. Example",
                "AdaExample",
                "Example",
                "Ada Example 2"
            })
    void one_person_is_recognised_however_the_name_is_written(String written) {
        assertThat(PersonName.areTwoPeople("Ada Example", written)).isFalse();
        assertThat(PersonName.areTwoPeople(written, "Ada Example")).isFalse();
        assertThat(PersonName.read(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Ben Example",
                "B. Example",
                "Ada Exemple",
                "Ada Berg",
                "Daa Example",
                "\u0410\u0434\u0430 \u041f\u0440\u0438\u043c\u0435\u0440"
            })
    void other_names_are_other_people(String other) {
        assertThat(PersonName.areTwoPeople("Dr. Ada Example", other)).isTrue();
        assertThat(PersonName.areTwoPeople(other, "Dr. Ada Example")).isTrue();
    }

    @Test
    void an_initial_stands_for_one_name_only() {
        assertThat(PersonName.of("A. Ada").canBe(PersonName.of("Ada Anna"))).isTrue();
        assertThat(PersonName.of("A. A.").canBe(PersonName.of("Ada Berg"))).isFalse();
        assertThat(PersonName.of("Ada Mac Donald").canBe(PersonName.of("MacDonald, Ada")))
                .isTrue();
    }

    @Test
    void who_signs_writes_the_whole_name() {
        assertThat(PersonName.areTheSameName("Dr. Ada Example", "EXAMPLE, ada")).isTrue();
        assertThat(PersonName.areTheSameName("Dr. Ada Example", "A. Example")).isFalse();
        assertThat(PersonName.areTheSameName("", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Dr.", "Dr. A", "B.", "12 34", "Ad\u0430 Example", "Ada \u03a9mega"})
    void a_name_that_cannot_be_told_apart_is_refused(String written) {
        assertThatThrownBy(() -> PersonName.of(written)).hasMessageContaining("\"" + written + "\"");
        assertThat(PersonName.areTwoPeople(written, "Jo Berg")).isFalse();
    }

    @Test
    void a_name_in_one_way_of_writing_is_read() {
        assertThat(PersonName.of("\u5c71\u7530 \u306f\u306a\u3053").words()).hasSize(2);
        assertThat(PersonName.areTwoPeople("\u674e \u660e", "\u674e \u5a1c")).isTrue();
    }

    @Test
    void nobody_approves_a_study_alone() {
        assertThatThrownBy(() -> new Approval(
                        "board", "1", "licence", LocalDate.of(2030, 1, 1), "Ada Example", "Dr. A. Example"))
                .hasMessageContaining("two different people must sign");
    }
}
