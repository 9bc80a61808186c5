package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import limen.evidence.OwnTask;
import limen.study.instrument.AlternativeUses;
import limen.study.instrument.TaskResult;
import org.junit.jupiter.api.Test;

class TaskPageTest {
    @Test
    void practice_is_shown_and_the_plan_lasts_longer_than_three_minutes() {
        var page = page(OwnTask.REACTION_TIME, 1);

        assertThat(page.practised().split(",")).hasSize(5);
        assertThat(page.plan().stream().mapToInt(Integer::parseInt).sum()).isGreaterThanOrEqualTo(180_000);
    }

    @Test
    void every_length_of_digits_comes_twice_each_way_with_spare_ones() {
        var page = page(OwnTask.DIGIT_SPAN, 1);

        assertThat(page.plan()).hasSize(28).hasSameSizeAs(page.spare());
        assertThat(page.plan().getFirst()).matches("forward [1-9]{3}");
        assertThat(page.plan().getLast()).matches("backward [1-9]{8}");
        assertThat(TaskResult.of(OwnTask.DIGIT_SPAN, List.of(page.plan().getFirst() + " 0")))
                .isInstanceOf(TaskResult.Span.class);
    }

    @Test
    void another_occasion_asks_about_another_thing_and_never_about_the_one_practised() {
        assertThat(page(OwnTask.ALTERNATIVE_USES, 1).prompt())
                .isNotEqualTo(page(OwnTask.ALTERNATIVE_USES, 2).prompt());
        assertThat(AlternativeUses.prompts())
                .doesNotContain(page(OwnTask.ALTERNATIVE_USES, 1).practised());
    }

    @Test
    void trials_that_cannot_be_are_refused_in_words() {
        assertThat(TaskRoom.impossible(OwnTask.REACTION_TIME, List.of())).contains("Nothing arrived");
        assertThat(TaskRoom.impossible(OwnTask.REACTION_TIME, List.of("312", "quick")))
                .contains("trial 2 is no reaction", "Nothing was saved");
        assertThat(TaskRoom.impossible(OwnTask.REACTION_TIME, List.of("312"))).contains("at least 20");
        assertThat(TaskRoom.impossible(OwnTask.DIGIT_SPAN, List.of("sideways 12 12")))
                .contains("trial 1 is no sequence");
        assertThat(TaskRoom.impossible(OwnTask.ALTERNATIVE_USES, List.of("a hat")))
                .contains("what was asked");
        assertThat(TaskRoom.impossible(OwnTask.ALTERNATIVE_USES, List.of("prompt bucket", "x".repeat(300))))
                .contains("more than this task can hold");
    }

    @Test
    void what_the_script_sends_is_taken() {
        var reactions = new ArrayList<String>();
        for (var i = 0; i < 25; i++) {
            reactions.add(String.valueOf(250 + i));
        }
        reactions.add("-1");
        reactions.add("none");

        assertThat(TaskRoom.impossible(OwnTask.REACTION_TIME, reactions)).isEmpty();
        assertThat(TaskRoom.impossible(OwnTask.DIGIT_SPAN, List.of("forward 582 582", "backward 58")))
                .isEmpty();
        assertThat(TaskRoom.impossible(OwnTask.ALTERNATIVE_USES, List.of("prompt bucket", "a hat")))
                .isEmpty();
    }

    private static TaskPage page(OwnTask task, int occasion) {
        return TaskPage.fresh(task, "due", "P001", occasion, new SplittableRandom(3), "");
    }
}
