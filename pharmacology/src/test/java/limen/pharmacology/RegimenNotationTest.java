package limen.pharmacology;

import static limen.pharmacology.Bodies.hydrochloride;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.random.RandomGenerator;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimenNotationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "75 mg once | 1 | 0 | 75",
                "15 mg every 72 h for 4 doses | 4 | 216 | 15",
                "15 mg every 72 h for 4 weeks | 10 | 648 | 15",
                "10 mg twice a week for 8 weeks | 16 | 1260 | 10",
                "100 mg at 0 h; 100 mg at 24 h | 2 | 24 | 100",
                "20 mg every 24 h for 7 days | 7 | 144 | 20",
                "20 mg every 3 days for 1 week | 3 | 144 | 20",
                "7.5 mg every 72 h for 3 days | 1 | 0 | 7.5",
                "10mg three times a week for 2 weeks | 6 | 280 | 10",
                "10 mg once a week for 2 weeks | 2 | 168 | 10",
                "  15 MG   every 72 hours for 1 dose  | 1 | 0 | 15",
                "15\u00a0mg at 24\u00a0h | 1 | 24 | 15",
                "\u200315\u202fmg\u2009once\u3000 | 1 | 0 | 15"
            })
    void the_clinics_language_is_understood(String text, int doses, double last, double milligrams) {
        var intakes = understood(text).intakes();
        assertThat(intakes).hasSize(doses);
        assertThat(intakes.getLast().hours()).isCloseTo(last, within(1e-9));
        assertThat(intakes).allSatisfy(intake -> assertThat(intake.dose()).isEqualTo(hydrochloride(milligrams)));
    }

    @Test
    void amounts_are_weights_of_the_salt_that_was_named() {
        assertThat(RegimenNotation.read("15 mg once", Salt.BASE))
                .isEqualTo(new RegimenReading.Understood(new Regimen.Once(new Dose(15, Salt.BASE))));
    }

    @Test
    void what_is_printed_reads_back_as_the_same() {
        Seeded.forAll("round trip", 2_000, random -> {
            var regimen = any(random);
            assertThat(RegimenNotation.read(regimen.text(), Salt.HYDROCHLORIDE))
                    .as(regimen.text())
                    .isEqualTo(new RegimenReading.Understood(regimen));
        });
    }

    private static Regimen any(RandomGenerator random) {
        var dose = hydrochloride(random.nextInt(1, 5_000) / 10.0);
        return switch (random.nextInt(4)) {
            case 0 -> new Regimen.Once(dose);
            case 1 -> new Regimen.Every(dose, random.nextInt(1, 400) / 2.0, extent(random));
            case 2 -> new Regimen.PerWeek(dose, random.nextInt(1, 15), random.nextInt(1, 30));
            default -> {
                var intakes = new ArrayList<Intake>();
                var hour = 0.0;
                for (int i = random.nextInt(1, 6); i > 0; i--) {
                    intakes.add(new Intake(hour, hydrochloride(random.nextInt(1, 500))));
                    hour += random.nextInt(1, 400) / 4.0;
                }
                yield new Regimen.Listed(intakes);
            }
        };
    }

    private static Extent extent(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Extent.Doses(random.nextInt(1, 80));
            case 1 -> new Extent.Days(random.nextInt(1, 20));
            default -> new Extent.Weeks(random.nextInt(1, 3));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The regimen is empty; expected a text such as \"15 mg every 72 h for 4 doses\".",
                "twice a week | The regimen \"twice a week\" has \"twice a week\"; expected an amount first, such as \"15 mg every 72 h for 4 doses\".",
                "-5 mg once | The regimen \"-5 mg once\" has a dose of -5 mg; expected above 0 and at most 500 mg.",
                "0 mg once | The regimen \"0 mg once\" has a dose of 0 mg; expected above 0 and at most 500 mg.",
                "5000 mg once | The regimen \"5000 mg once\" has a dose of 5000 mg; expected above 0 and at most 500 mg.",
                "15 once | The regimen \"15 once\" has the dose 15 without a unit; expected mg, such as \"15 mg\".",
                "15 | The regimen \"15\" has the dose 15 without a unit; expected mg, such as \"15 mg\".",
                "15 g once | The regimen \"15 g once\" has the dose 15 in \"g\"; expected mg, such as \"15 mg\".",
                "1,5 mg once | The regimen \"1,5 mg once\" has the dose as \"1,5\"; expected a plain number such as 15 or 7.5.",
                "1e3 mg once | The regimen \"1e3 mg once\" has the dose as \"1e3\"; expected a plain number such as 15 or 7.5.",
                "15 mg | The regimen \"15 mg\" has nothing after the dose; expected \"once\", \"every 72 h for 4 doses\", \"twice a week for 8 weeks\" or \"at 0 h\".",
                "15 mg daily | The regimen \"15 mg daily\" has \"daily\"; expected \"once\", \"every 72 h for 4 doses\", \"twice a week for 8 weeks\" or \"at 0 h\".",
                "15 mg every 0 h for 4 doses | The regimen \"15 mg every 0 h for 4 doses\" has an interval of 0 h; expected 0.5 to 17520 h.",
                "15 mg every -72 h for 4 doses | The regimen \"15 mg every -72 h for 4 doses\" has an interval of -72 h; expected 0.5 to 17520 h.",
                "15 mg every 72 h for 0 doses | The regimen \"15 mg every 72 h for 0 doses\" has the number of doses as \"0\"; expected a whole number from 1 to 1000.",
                "15 mg every 72 h for 1.5 weeks | The regimen \"15 mg every 72 h for 1.5 weeks\" has the number of weeks as \"1.5\"; expected a whole number from 1 to 1000.",
                "15 mg every 72 h for 300 weeks | The regimen \"15 mg every 72 h for 300 weeks\" has 700 doses over 50328 h; expected at most 1000 doses within two years.",
                "15 mg 40 times a week for 2 weeks | The regimen \"15 mg 40 times a week for 2 weeks\" has the doses of a week as \"40\"; expected a whole number from 1 to 14.",
                "100 mg at 0 h; 100 mg at 0 h | The regimen \"100 mg at 0 h; 100 mg at 0 h\" has a dose at 0 h after one at 0 h; expected doses in order, each at an hour of its own.",
                "100 mg at 24 h; 50 mg at 12 h | The regimen \"100 mg at 24 h; 50 mg at 12 h\" has a dose at 12 h after one at 24 h; expected doses in order, each at an hour of its own.",
                "100 mg at -1 h | The regimen \"100 mg at -1 h\" has a dose at -1 h; expected 0 to 17520 h.",
                "100 mg at 0 h; | The regimen \"100 mg at 0 h;\" has an empty part beside a semicolon; expected doses such as \"100 mg at 0 h; 100 mg at 24 h\".",
                "100 mg at 0 h; 100 mg once | The regimen \"100 mg at 0 h; 100 mg once\" has \"100 mg once\"; expected a dose and its hour such as \"100 mg at 24 h\".",
                "15 \u043c\u0433 once | The regimen \"15 \u043c\u0433 once\" has the dose 15 in \"\u043c\u0433\"; expected mg, such as \"15 mg\".",
                "15 mg at 25 h | The regimen \"15 mg at 25 h\" has its first dose at 25 h; expected it within the first 24 h, as hours count from the beginning.",
                "100 mg at noon | The regimen \"100 mg at noon\" has \"100 mg at noon\"; expected a dose and its hour such as \"100 mg at 24 h\"."
            })
    void what_cannot_be_meant_is_refused_in_one_sentence(String text, String sentence) {
        assertThat(RegimenNotation.read(text, Salt.HYDROCHLORIDE)).isEqualTo(new RegimenReading.Refused(sentence));
    }

    @Test
    void whatever_is_written_gives_a_regimen_or_one_sentence() {
        Seeded.forAll("malformed", 3_000, random -> {
            var text = damaged(any(random).text(), random);
            switch (RegimenNotation.read(text, Salt.HYDROCHLORIDE)) {
                case RegimenReading.Understood(var regimen) ->
                    assertThat(regimen.intakes()).isNotEmpty();
                case RegimenReading.Refused(var sentence) ->
                    assertThat(sentence)
                            .startsWith("The regimen ")
                            .contains("; expected ")
                            .endsWith(".")
                            .hasSizeLessThan(400)
                            .doesNotContainPattern("\\p{Cntrl}");
            }
        });
    }

    private static String damaged(String text, RandomGenerator random) {
        var damaged = new StringBuilder(text);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            var at = random.nextInt(damaged.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> damaged.insert(at, "\t;-.,9 mgh\n\u0000e+éforat".charAt(random.nextInt(20)));
                case 1 -> damaged.setLength(at);
                case 2 -> damaged.insert(at, "999999999999");
                default -> damaged.replace(at, Math.min(damaged.length(), at + 3), " ");
            }
        }
        return damaged.toString();
    }

    private static Regimen understood(String text) {
        return switch (RegimenNotation.read(text, Salt.HYDROCHLORIDE)) {
            case RegimenReading.Understood(var regimen) -> regimen;
            case RegimenReading.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }
}
