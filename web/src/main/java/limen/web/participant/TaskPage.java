package limen.web.participant;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import limen.evidence.OwnTask;
import limen.study.instrument.AlternativeUses;
import limen.study.instrument.DigitSpan;
import limen.study.instrument.ReactionTime;

/// A task of quick eyes, digits in mind or uses for a thing, with what its script needs to run it.
///
/// @param steps what to do, a sentence each
/// @param practice what the practice round shows; it is not recorded
/// @param plan what the round that counts shows
/// @param spare shown in the place of what was not in view
/// @param prompt the thing that uses are asked for; empty in other tasks
/// @param notice why what was sent could not be taken; empty if nothing was sent
public record TaskPage(
        OwnTask task,
        String id,
        String due,
        List<String> steps,
        List<String> practice,
        List<String> plan,
        List<String> spare,
        String prompt,
        String notice) {
    private static final String PRACTISED_THING = "paper clip";

    public TaskPage {
        steps = List.copyOf(steps);
        practice = List.copyOf(practice);
        plan = List.copyOf(plan);
        spare = List.copyOf(spare);
    }

    /// A task as it is begun.
    ///
    /// @param person at whose place in the list of things they begin
    /// @param occasion how often they do it, counted from 1
    /// @param random draws waits and digits
    static TaskPage fresh(
            OwnTask task, String due, String person, int occasion, RandomGenerator random, String notice) {
        return switch (task) {
            case REACTION_TIME -> {
                var plan = ReactionTime.plan(random);
                yield new TaskPage(
                        task,
                        Desk.freshId(),
                        due,
                        List.of(
                                "A square lights up after a wait of one to four seconds. Tap it, or press the space bar, as soon as you see the light.",
                                "Do not tap before the light: that counts as a false start.",
                                "First five tries for practice, which are not kept. Then %d minutes that are."
                                        .formatted(ReactionTime.MINUTES),
                                "Sit where nobody interrupts you."),
                        texts(plan.practice()),
                        texts(plan.waits()),
                        List.of(),
                        "",
                        notice);
            }
            case DIGIT_SPAN ->
                new TaskPage(
                        task,
                        Desk.freshId(),
                        due,
                        List.of(
                                "Digits appear one after another. Type them in once they have all been shown.",
                                "At first in the same order; in the second part in reverse, the last one first.",
                                "One try of each for practice, which is not kept.",
                                "It gets longer until it is too long: that happens to everybody."),
                        List.of(
                                "forward " + DigitSpan.sequence(3, random),
                                "backward " + DigitSpan.sequence(2, random)),
                        sequences(2, random),
                        sequences(2, random),
                        "",
                        notice);
            case ALTERNATIVE_USES ->
                new TaskPage(
                        task,
                        Desk.freshId(),
                        due,
                        List.of(
                                "You see the name of an everyday thing. Write what it could be used for: as many uses as you find, and as unlike each other as you can, one on each line.",
                                "You have two minutes. Spelling does not matter.",
                                "First half a minute with another thing for practice, which is not kept."),
                        List.of(PRACTISED_THING),
                        List.of(),
                        List.of(),
                        AlternativeUses.prompt(
                                Math.floorMod(
                                        person.hashCode(),
                                        AlternativeUses.prompts().size()),
                                occasion),
                        notice);
        };
    }

    private static List<String> sequences(int each, RandomGenerator random) {
        return Stream.of(DigitSpan.Direction.values())
                .flatMap(direction -> IntStream.rangeClosed(direction.shortest(), direction.longest())
                        .boxed()
                        .flatMap(length -> IntStream.range(0, each)
                                .mapToObj(_ -> "%s %s"
                                        .formatted(
                                                direction.name().toLowerCase(Locale.ROOT),
                                                DigitSpan.sequence(length, random)))))
                .toList();
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    public String title() {
        return Rows.spoken(task).replaceFirst("^A task: ", "");
    }

    public String heading() {
        var title = title();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    public String code() {
        return task.id();
    }

    public String practised() {
        return String.join(",", practice);
    }

    public String planned() {
        return String.join(",", plan);
    }

    public String spared() {
        return String.join(",", spare);
    }
}
