package limen.study.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.evidence.OwnTask;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class TaskResultTest {
    @Test
    void reactions_are_summed_up_without_practice_and_false_starts() {
        var trials =
                new ArrayList<>(List.of("practice 900", "practice none", "-40", "99", "100", "355", "356", "none"));
        trials.addAll(IntStream.range(0, 18).mapToObj(_ -> "250").toList());
        assertThat(TaskResult.of(OwnTask.REACTION_TIME, trials))
                .isInstanceOfSatisfying(TaskResult.Reactions.class, reactions -> {
                    assertThat(reactions.answered()).isEqualTo(22);
                    assertThat(reactions.medianMs()).isEqualTo(250);
                    assertThat(reactions.lapses()).isEqualTo(2);
                    assertThat(reactions.falseStarts()).isEqualTo(2);
                    assertThat(reactions.speedPerS())
                            .isCloseTo((18 * 4 + 10 + 1000.0 / 355 + 1000.0 / 356 + 1 / 30.0) / 22, within(1e-12));
                    assertThat(reactions.measures())
                            .containsOnlyKeys("median_ms", "speed_per_s", "lapses", "false_starts");
                });
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        var trials =
                IntStream.range(0, 20).mapToObj(i -> String.valueOf(200 + i)).toList();
        assertThat(TaskResult.of(OwnTask.REACTION_TIME, trials).measures()).containsEntry("median_ms", 209.5);
    }

    @Test
    void too_few_or_unreadable_reactions_have_no_score() {
        assertThat(TaskResult.of(OwnTask.REACTION_TIME, List.of("250", "260")))
                .isEqualTo(new TaskResult.Unscorable(
                        OwnTask.REACTION_TIME,
                        "A reaction-time task cannot be scored: it has 2 reactions that count; expected at least 20"));
        assertThat(TaskResult.of(OwnTask.REACTION_TIME, List.of("250 ms")).measures())
                .isEmpty();
    }

    @Test
    void a_plan_waits_one_to_four_seconds_and_lasts_three_minutes() {
        Seeded.forAll("plans", 200, random -> {
            var plan = ReactionTime.plan(random);
            assertThat(plan.practice()).hasSize(5).allMatch(wait -> wait >= 1000 && wait <= 4000);
            assertThat(plan.waits()).allMatch(wait -> wait >= 1000 && wait <= 4000);
            assertThat(plan.waits().stream().mapToInt(Integer::intValue).sum()).isBetween(180_000, 183_999);
        });
        assertThat(ReactionTime.plan(new SplittableRandom(1))).isEqualTo(ReactionTime.plan(new SplittableRandom(1)));
    }

    @Test
    void a_sequence_repeats_no_digit_and_does_not_count() {
        Seeded.forAll("sequences", 300, random -> {
            for (int length = 2; length <= 9; length++) {
                var sequence = DigitSpan.sequence(length, random);
                assertThat(sequence).matches("[1-9]{" + length + "}");
                assertThat(sequence.chars().distinct().count()).isEqualTo(length);
                for (int i = 1; i < length; i++) {
                    assertThat(Math.abs(sequence.charAt(i) - sequence.charAt(i - 1)))
                            .isGreaterThan(1);
                }
            }
        });
        assertThatIllegalArgumentException().isThrownBy(() -> DigitSpan.sequence(10, new SplittableRandom(1)));
    }

    @Test
    void every_digit_is_drawn_about_equally_often() {
        var counts = new int[10];
        var random = new SplittableRandom(3);
        for (int i = 0; i < 9_000; i++) {
            DigitSpan.sequence(5, random).chars().forEach(digit -> counts[digit - '0']++);
        }
        assertThat(Arrays.stream(counts).skip(1)).allMatch(count -> count > 4_500 && count < 5_700);
    }

    @Test
    void two_errors_at_one_length_end_a_direction() {
        assertThat(TaskResult.of(
                        OwnTask.DIGIT_SPAN,
                        List.of(
                                "forward 582 582",
                                "forward 694 649",
                                "forward 7284 7284",
                                "forward 6193 6193",
                                "forward 41735 1",
                                "forward 29641 ",
                                "forward 513962 513962",
                                "backward 58 85",
                                "backward 24 24",
                                "backward 629 926",
                                "backward 415 415",
                                "backward 3279 9723")))
                .isEqualTo(new TaskResult.Span(4, 4, 6));
        assertThat(TaskResult.of(OwnTask.DIGIT_SPAN, List.of())).isEqualTo(new TaskResult.Span(0, 0, 0));
    }

    @Test
    void errors_at_different_lengths_end_nothing_and_a_third_try_counts_nothing() {
        assertThat(TaskResult.of(
                        OwnTask.DIGIT_SPAN,
                        List.of(
                                "forward 582 1",
                                "forward 694 694",
                                "forward 297 297",
                                "forward 7284 1",
                                "forward 6193 6193")))
                .isEqualTo(new TaskResult.Span(4, 0, 2));
        assertThat(TaskResult.of(OwnTask.DIGIT_SPAN, List.of("forward 582 582", "sideways 12 12")))
                .isEqualTo(new TaskResult.Unscorable(
                        OwnTask.DIGIT_SPAN,
                        "A digit-span task cannot be scored: trial 2 is no sequence; expected as in backward 582 285"));
    }

    @Test
    void the_same_use_in_other_letters_counts_once() {
        var result = TaskResult.of(
                OwnTask.ALTERNATIVE_USES,
                List.of(
                        "prompt umbrella",
                        "Walking stick",
                        " a walking-stick!",
                        "As a boat",
                        "boat",
                        "",
                        "Böschung",
                        "BÖSCHUNG"));
        assertThat(result).isEqualTo(new TaskResult.Uses("umbrella", List.of("walking stick", "boat", "böschung")));
        assertThat(result.measures()).containsEntry("fluency", 3.0);
        assertThat(TaskResult.of(OwnTask.ALTERNATIVE_USES, List.of("boat"))).isInstanceOf(TaskResult.Unscorable.class);
    }

    @Test
    void originality_exists_only_relative_to_other_people() {
        var uses = new TaskResult.Uses("umbrella", List.of("boat", "stick"));
        assertThat(AlternativeUses.originality(uses, List.of())).isEqualTo(OptionalDouble.empty());
        assertThat(AlternativeUses.originality(
                        uses,
                        List.of(Set.of("stick"), Set.of("stick", "hat"), Set.of("stick"), Set.of("stick", "boat"))))
                .hasValue(0.375);
        assertThat(AlternativeUses.originality(new TaskResult.Uses("umbrella", List.of()), List.of(Set.of())))
                .isEmpty();
    }

    @Test
    void nobody_is_asked_about_the_same_thing_twice_before_all_were_asked() {
        var prompts = AlternativeUses.prompts();
        assertThat(prompts).hasSize(12).doesNotHaveDuplicates();
        for (int start = 0; start < 15; start++) {
            var asked = new HashSet<String>();
            for (int occasion = 1; occasion <= prompts.size(); occasion++) {
                asked.add(AlternativeUses.prompt(start, occasion));
            }
            assertThat(asked).hasSize(prompts.size());
            assertThat(AlternativeUses.prompt(start, 13)).isEqualTo(AlternativeUses.prompt(start, 1));
        }
        assertThat(AlternativeUses.prompt(1, 1)).isEqualTo(AlternativeUses.prompt(0, 2));
    }

    @Test
    void the_measure_that_a_task_stands_for_is_among_its_measures() {
        var reactions =
                IntStream.range(0, 30).mapToObj(i -> String.valueOf(250 + i)).toList();
        assertThat(TaskResult.of(OwnTask.REACTION_TIME, reactions).measures())
                .containsKey(TaskResult.primary(OwnTask.REACTION_TIME));
        assertThat(TaskResult.of(OwnTask.DIGIT_SPAN, List.of()).measures())
                .containsKey(TaskResult.primary(OwnTask.DIGIT_SPAN));
        assertThat(TaskResult.of(OwnTask.ALTERNATIVE_USES, List.of("prompt bucket"))
                        .measures())
                .containsKey(TaskResult.primary(OwnTask.ALTERNATIVE_USES));
    }
}
