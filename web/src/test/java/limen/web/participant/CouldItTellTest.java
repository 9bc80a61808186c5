package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import limen.notation.Parsed;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;
import org.junit.jupiter.api.Test;

class CouldItTellTest {
    @Test
    void a_study_of_twelve_people_says_what_it_could_find_and_what_one_record_could() throws Exception {
        var could = CouldItTell.of(study(text("n-of-1.yaml")));

        assertThat(could.answer())
                .startsWith("Probably not. With 12 people")
                .contains("6.4 points", "is 5 (mood, 0 to 100)");
        assertThat(could.lines())
                .extracting(CouldItTell.Line::days, CouldItTell.Line::study, CouldItTell.Line::person)
                .contains(org.assertj.core.groups.Tuple.tuple("usual", "6.4", "14.6"));
        assertThat(could.assumed()).anyMatch(sentence -> sentence.contains("Our choice"));
    }

    @Test
    void a_larger_smallest_effect_turns_the_answer() throws Exception {
        var text = text("n-of-1.yaml").replaceFirst("smallest_effect: 5", "smallest_effect: 12");

        assertThat(CouldItTell.of(study(text)).answer()).startsWith("Perhaps.");
    }

    @Test
    void groups_of_people_have_no_record_that_compares() throws Exception {
        var could = CouldItTell.of(study(text("parallel-groups.yaml")));

        assertThat(could.lines()).isNotEmpty().allMatch(line -> line.person().isEmpty());
    }

    @Test
    void what_compares_nothing_says_that_nothing_can_be_reckoned() throws Exception {
        assertThat(CouldItTell.of(study(text("dose-finding.yaml"))).answer()).contains("cannot be reckoned");
    }

    private static String text(String example) throws Exception {
        return Files.readString(Path.of("..", "examples", "protocols", example));
    }

    private static SupervisedStudy study(String text) {
        return (SupervisedStudy) ((Parsed.Read<Protocol>) ProtocolFile.read(text)).value();
    }
}
