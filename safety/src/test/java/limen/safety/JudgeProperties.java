package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.evidence.Comparator;
import limen.evidence.Comparison;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.Observation;
import limen.evidence.Observation.Kind;
import limen.evidence.ObservationTable;
import limen.evidence.Operand;
import limen.evidence.Reading;
import limen.evidence.Rule;
import limen.evidence.RuleTable;
import limen.evidence.Rules;
import limen.evidence.Verdict;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// What holds for the judgement of anything that can be observed.
class JudgeProperties {
    private static final int CASES = 100_000;
    private static final List<Observation> CATALOGUE =
            ObservationTable.reviewed().all();
    private static final List<Rule> RULES = Rules.reviewed().all();

    /// Thresholds by observation, so that random values come to lie at edges.
    private static final Map<String, List<Double>> EDGES = new HashMap<>();

    private final Judge judge = new Judge(Rules.reviewed(), ObservationTable.reviewed());

    private static final Map<String, Map<Comparator, List<Double>>> LIMITS = new HashMap<>();
    private static final List<Observation> NUMBERS;

    static {
        NUMBERS = CATALOGUE.stream()
                .filter(observation -> !limits(observation.name()).isEmpty())
                .toList();
        NUMBERS.forEach(number -> LIMITS.put(number.name(), limits(number.name())));
        for (var comparison : comparisons()) {
            if (comparison.operand() instanceof Operand.Threshold threshold
                    && comparison.reading().of() == Reading.Of.NOW) {
                EDGES.computeIfAbsent(comparison.reading().observation(), name -> new ArrayList<>())
                        .add(threshold.value());
            }
        }
    }

    @Test
    void one_more_observation_never_makes_the_verdict_milder() {
        Seeded.forAll("more observations", CASES, random -> {
            var moment = any(Context.values(), random);
            var mode = any(Mode.values(), random);
            var before = observations(random);
            var after = before.and(single(random));
            var first = judge.judge(before, moment, mode);
            var second = judge.judge(after, moment, mode);
            assertThat(second.verdict()).as("%s then %s", before, after).isGreaterThanOrEqualTo(first.verdict());
            assertThat(ids(second)).containsAll(ids(first));
        });
    }

    /// Worse is the direction in which the rules read a number; what is read both ways gets worse
    /// away from the middle.
    @Test
    void a_worse_number_never_makes_the_verdict_milder() {
        Seeded.forAll("worse numbers", CASES, random -> {
            var moment = any(Context.values(), random);
            var mode = any(Mode.values(), random);
            var others = observations(random);
            var observation = any(NUMBERS, random);
            var now = number(observation, random);
            var direction = worse(observation.name(), now);
            var worse = now + direction * step(observation) * random.nextInt(1, 40);
            var then = number(observation, random);
            var first = judge.judge(others.with(observation.name(), observed(now, then)), moment, mode);
            var second = judge.judge(others.with(observation.name(), observed(worse, then)), moment, mode);
            assertThat(second.verdict())
                    .as("%s from %s to %s beside %s", observation.name(), now, worse, others)
                    .isGreaterThanOrEqualTo(first.verdict());
        });
    }

    @Test
    void the_order_of_observations_does_not_matter() {
        Seeded.forAll("order of observations", CASES / 10, random -> {
            var parts = new ArrayList<Observations>();
            for (var i = random.nextInt(1, 12); i > 0; i--) {
                parts.add(single(random));
            }
            var shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, asRandom(random));
            var moment = any(Context.values(), random);
            var mode = any(Mode.values(), random);
            assertThat(judge.judge(all(shuffled), moment, mode)).isEqualTo(judge.judge(all(parts), moment, mode));
        });
    }

    @Test
    void the_order_of_rules_does_not_matter() {
        Seeded.forAll("order of rules", CASES / 50, random -> {
            var shuffled = new ArrayList<>(RULES);
            Collections.shuffle(shuffled, asRandom(random));
            var other = new Judge(new RuleTable(shuffled), ObservationTable.reviewed());
            var observations = observations(random);
            var moment = any(Context.values(), random);
            var mode = any(Mode.values(), random);
            var first = judge.judge(observations, moment, mode);
            var second = other.judge(observations, moment, mode);
            assertThat(second.verdict()).isEqualTo(first.verdict());
            assertThat(second.matches()).containsExactlyInAnyOrderElementsOf(first.matches());
            assertThat(second.unanswered()).containsExactlyInAnyOrderElementsOf(first.unanswered());
        });
    }

    @Test
    void every_verdict_names_rule_observation_source_and_certainty_and_never_calls_anything_safe() {
        Seeded.forAll("sentences", CASES / 5, random -> {
            var mode = any(Mode.values(), random);
            var judgement = judge.judge(observations(random), any(Context.values(), random), mode);
            var sentence = judgement.sentence(mode);
            assertThat(sentence).doesNotContainPattern("(?i)\\bsafe\\b|\\bnull\\b|not measured");
            if (judgement.verdict() == Verdict.NONE) {
                assertThat(sentence).startsWith("No rule holds this.");
                return;
            }
            var match = judgement.decisive().orElseThrow();
            assertThat(sentence)
                    .contains(match.rule().id().text())
                    .contains(match.measured())
                    .contains(match.rule().source())
                    .contains(match.nearest() == null || mode == Mode.PERSONAL ? "" : match.nearest())
                    .contains(Codes.of(match.rule().certainty()));
            assertThat(match.measured()).isNotBlank();
            assertThat(judge.explain(match).text()).contains(match.rule().source());
        });
    }

    @Test
    void only_age_and_heart_rate_can_be_both_too_low_and_too_high() {
        assertThat(NUMBERS.stream()
                        .map(Observation::name)
                        .filter(name -> limits(name).size() > 1))
                .containsExactlyInAnyOrder("age", "heart_rate");
    }

    /// +1 if higher is worse, -1 if lower is.
    private static int worse(String name, double now) {
        var limits = Objects.requireNonNull(LIMITS.get(name));
        if (limits.size() == 1) {
            return limits.containsKey(Comparator.AT_LEAST) ? 1 : -1;
        }
        var tooHigh = limits.getOrDefault(Comparator.AT_LEAST, List.of()).stream()
                .mapToDouble(value -> value)
                .min()
                .orElseThrow();
        var tooLow = limits.getOrDefault(Comparator.AT_MOST, List.of()).stream()
                .mapToDouble(value -> value)
                .max()
                .orElseThrow();
        return now >= (tooHigh + tooLow) / 2 ? 1 : -1;
    }

    /// What rules find too high (`AT_LEAST`) and too low (`AT_MOST`) in a number as it is now, or
    /// in how it moved.
    private static Map<Comparator, List<Double>> limits(String name) {
        var found = new EnumMap<Comparator, List<Double>>(Comparator.class);
        for (var comparison : comparisons()) {
            if (comparison.reading().observation().equals(name)
                    && comparison.reading().of() != Reading.Of.PREVIOUS
                    && comparison.operand() instanceof Operand.Threshold threshold) {
                var side = switch (comparison.comparator()) {
                    case AT_LEAST, ABOVE -> Comparator.AT_LEAST;
                    case AT_MOST, BELOW -> Comparator.AT_MOST;
                    case EQUAL, IN, ANY -> throw new IllegalStateException(comparison.toString());
                };
                found.computeIfAbsent(side, fresh -> new ArrayList<>()).add(threshold.value());
            }
        }
        return found;
    }

    private static List<Comparison> comparisons() {
        return RULES.stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.when().comparison()),
                        rule.when().with().stream().flatMap(List::stream)))
                .toList();
    }

    private static Observations observations(RandomGenerator random) {
        var drawn = Observations.none();
        for (var i = random.nextInt(6); i > 0; i--) {
            drawn = drawn.and(single(random));
        }
        return drawn;
    }

    private static Observations single(RandomGenerator random) {
        var observation = CATALOGUE.get(random.nextInt(CATALOGUE.size()));
        var now = value(observation, random);
        var observed = Observed.of(now);
        if (random.nextInt(3) == 0) {
            observed = observed.withBaseline(value(observation, random));
        }
        if (random.nextInt(3) == 0) {
            observed = observed.withPrevious(value(observation, random));
        }
        if (random.nextInt(3) == 0) {
            observed = observed.withEarlier(List.of(
                    new Earlier(Duration.ofMinutes(random.nextInt(1, 60)), value(observation, random)),
                    new Earlier(Duration.ofMinutes(random.nextInt(60, 5000)), now)));
        }
        return Observations.none().with(observation.name(), observed);
    }

    private static Value value(Observation observation, RandomGenerator random) {
        return switch (observation.kind()) {
            case Kind.Number _ -> Value.of(number(observation, random));
            case Kind.YesNo _ -> random.nextInt(4) == 0 ? Value.no() : Value.yes();
            case Kind.Word(var words) -> Value.of(words.get(random.nextInt(words.size())));
        };
    }

    /// Half of them at a threshold or one step beside it.
    private static double number(Observation observation, RandomGenerator random) {
        var edges = EDGES.getOrDefault(observation.name(), List.of());
        if (!edges.isEmpty() && random.nextBoolean()) {
            return edges.get(random.nextInt(edges.size())) + step(observation) * random.nextInt(-1, 2);
        }
        return observation.kind() instanceof Kind.Number number
                ? Math.rint(random.nextDouble(number.lowest(), number.highest()) / number.step()) * number.step()
                : 0;
    }

    private static double step(Observation observation) {
        return observation.kind() instanceof Kind.Number number ? number.step() : 1;
    }

    private static Observed observed(double now, double then) {
        return Observed.of(Value.of(now)).withBaseline(Value.of(then)).withPrevious(Value.of(then));
    }

    private static Observations all(List<Observations> parts) {
        return parts.stream().reduce(Observations.none(), Observations::and);
    }

    private static List<String> ids(Judgement judgement) {
        return judgement.matches().stream()
                .map(match -> match.rule().id().text())
                .toList();
    }

    private static <T> T any(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Random asRandom(RandomGenerator random) {
        return Random.from(new SplittableRandom(random.nextLong()));
    }
}
