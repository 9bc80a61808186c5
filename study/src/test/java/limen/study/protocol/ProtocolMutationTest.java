package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import limen.notation.Parsed;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// Examples with one line changed at random: whatever becomes of them, no ceiling is raised and nothing breaks.
///
/// The numbers here are those of the house, written down a second time on purpose: they must not move with the table.
class ProtocolMutationTest {
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "2",
            "3",
            "7",
            "13",
            "25",
            "31",
            "48",
            "71",
            "99",
            "100000",
            "-1",
            "0.5",
            "yes",
            "no",
            "none",
            "31 mg",
            "30.5 mg",
            "0 mg",
            "15 g",
            "2 h",
            "100 h",
            "1 d",
            "3 d",
            "9 weeks",
            "60 weeks",
            "~",
            "[]",
            "{}",
            "[1, 2, 3]",
            "{a: b}",
            "\"",
            "'",
            "*",
            "&a",
            "!x",
            "|",
            "every_hours",
            "between_people",
            "open",
            "base",
            "before_each_dose",
            "monday",
            "2019-01-01",
            "25:00",
            "study",
            "journal",
            "active",
            "placebo");

    private final List<List<String>> examples = examples();

    @Test
    void one_changed_line_never_raises_a_ceiling_and_never_throws() {
        Seeded.forAll("one changed line", 1_500, random -> {
            var lines = new ArrayList<>(examples.get(random.nextInt(examples.size())));
            change(lines, random);
            assertKept(String.join("\n", lines));
        });
    }

    @Test
    void several_changed_lines_never_raise_a_ceiling_and_never_throw() {
        Seeded.forAll("several changed lines", 500, random -> {
            var lines = new ArrayList<>(examples.get(random.nextInt(examples.size())));
            for (int i = 0; i < 4; i++) {
                change(lines, random);
            }
            assertKept(String.join("\n", lines));
        });
    }

    /// Only the numbers that decide how much and how often, drawn so that many plans are valid.
    @Test
    void a_plan_that_is_accepted_keeps_every_ceiling() throws IOException {
        var accepted = new ArrayList<SupervisedStudy>();
        // Short courses too: nothing is asked less often than they last.
        var text = ProtocolFiles.example("parallel-groups.yaml").replaceAll("days: (14|28)", "days: 2");
        Seeded.forAll("a random plan", 1_500, random -> {
            var days = random.nextInt(2, 9);
            var plan = text.replace("15 mg", "%d mg".formatted(random.nextInt(29, 32)))
                    .replace("hours_between_doses: 144", "hours_between_doses: %d".formatted(random.nextInt(71, 74)))
                    .replace(
                            "active_doses_per_course: 8",
                            "active_doses_per_course: %d\n  reason_for_more_than_8: x".formatted(random.nextInt(8, 14)))
                    .replace("active_doses_per_year: 8", "active_doses_per_year: %d".formatted(random.nextInt(12, 26)))
                    .replace("period_length: 8 weeks", "period_length: %d d".formatted(days * random.nextInt(1, 14)))
                    .replace("periods: 1\n", "periods: %d\n".formatted(random.nextInt(1, 3)))
                    .replace("    days: 7\n    at", "    days: %d\n    at".formatted(days));
            keptStudy(plan).ifPresent(accepted::add);
        });
        assertThat(accepted).hasSizeGreaterThan(100);
        assertThat(accepted).anyMatch(study -> study.limits().perDose().milligrams() == 30);
        assertThat(accepted).anyMatch(study -> PlanObservations.of(study).activeInCourse() == 12);
        assertThat(accepted).anyMatch(study -> PlanObservations.of(study).daysDenserThanWeekly() >= 25);
    }

    private static void change(List<String> lines, RandomGenerator random) {
        var at = random.nextInt(lines.size());
        var line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, " ".repeat(random.nextInt(6)) + line.strip());
            case 3 -> {
                if (!line.isEmpty()) {
                    var cut = random.nextInt(line.length());
                    lines.set(at, line.substring(0, cut) + (char) random.nextInt(32, 0x250) + line.substring(cut + 1));
                }
            }
            case 4 -> lines.set(at, line.replaceAll("\\d+", Integer.toString(random.nextInt(0, 200))));
            case 5 -> {
                var colon = line.indexOf(':');
                var value = VALUES.get(random.nextInt(VALUES.size()));
                lines.set(at, colon < 0 ? value : line.substring(0, colon + 1) + " " + value);
            }
            default -> throw new IllegalStateException();
        }
    }

    private static void assertKept(String text) {
        keptStudy(text);
    }

    private static Optional<SupervisedStudy> keptStudy(String text) {
        return switch (ProtocolFile.read(text)) {
            case Parsed.Faulty<Protocol>(var faults) -> {
                assertThat(faults).isNotEmpty();
                yield Optional.empty();
            }
            case Parsed.Read<Protocol>(var protocol) ->
                switch (protocol) {
                    case PersonalJournal _ -> Optional.empty();
                    case SupervisedStudy study -> {
                        assertKept(study);
                        yield Optional.of(study);
                    }
                };
        };
    }

    private static void assertKept(SupervisedStudy study) {
        var plan = PlanObservations.of(study);
        var hours = plan.smallestIntervalHours();
        assertThat(study.arms().stream().map(Arm::dose).filter(Objects::nonNull))
                .allSatisfy(ProtocolMutationTest::assertKept);
        assertThat(study.titration()).extracting(TitrationStep::dose).allSatisfy(ProtocolMutationTest::assertKept);
        assertKept(study.limits().perDose());
        assertThat(study.limits().hoursBetweenDoses()).isGreaterThanOrEqualTo(72);
        assertThat(study.limits().activeDosesPerCourse()).isLessThanOrEqualTo(12);
        assertThat(study.limits().activeDosesPerYear()).isLessThanOrEqualTo(24);
        assertThat(hours == null ? 72 : hours).isGreaterThanOrEqualTo(72);
        assertThat(plan.activeInCourse()).isLessThanOrEqualTo(12);
        assertThat(plan.activeInYear()).isLessThanOrEqualTo(24);
        assertThat(plan.daysDenserThanWeekly()).isLessThanOrEqualTo(28);
        assertThat(study.blinding() == null || study.analysis() != null).isTrue();
        if (plan.activeInCourse() > 8) {
            assertThat(study.limits().reasonForMore()).isNotNull();
        }
    }

    private static void assertKept(Dose dose) {
        assertThat(dose.in(Salt.HYDROCHLORIDE).milligrams()).isLessThanOrEqualTo(30.0001);
    }

    private static List<List<String>> examples() {
        try {
            var examples = new ArrayList<List<String>>();
            for (var name : ProtocolFiles.NAMES) {
                examples.add(ProtocolFiles.example(name).lines().toList());
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
