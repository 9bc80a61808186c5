package limen.web.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import limen.capture.Receipt;
import limen.evidence.RuleId;
import limen.evidence.Rules;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.quantity.OxygenSaturation;
import limen.safety.Value;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.Role;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import limen.web.console.people.PeoplePage.Order;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import limen.web.sheet.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is told about somebody, through the whole study, to what the clinic's page of that person says: the state, the
/// rule, and the number in its words. Our own red flags, written from the facts sheet; what must not alarm is among
/// them.
class VignettesTest {
    private static final String SOMEBODY = "P001";
    private static OnePerson.Lived lived;

    @BeforeAll
    static void live() throws IOException {
        try (var in = Objects.requireNonNull(VignettesTest.class.getResourceAsStream("/limen/web/demo.yaml"))) {
            lived = OnePerson.Lived.of(new String(in.readAllBytes(), StandardCharsets.UTF_8), SOMEBODY);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_is_shown_for_what_it_is() throws IOException {
        var rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(30);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getField("id") + " " + row.getField("told"), () -> isShownForWhatItIs(row)));
    }

    /// What a row expects is the verdict of its rule in the reviewed sheet, and nothing that seemed plausible to us.
    @Test
    void each_expects_what_the_reviewed_rule_says() throws IOException {
        for (var row : rows()) {
            var rule = row.getField("rule");
            var expected = rule.isEmpty()
                    ? ""
                    : switch (Rules.reviewed()
                            .find(new RuleId(rule))
                            .orElseThrow()
                            .then()) {
                        case NONE, CAUTION -> "";
                        case HOLD -> "Held";
                        case EXCLUDE, STOP -> "Stopped";
                        case SEEK_CARE -> "Seek care";
                    };
            assertThat(row.getField("state")).as(row.getField("id")).isEqualTo(expected);
        }
    }

    private static void isShownForWhatItIs(NamedCsvRecord row) {
        try (var person = lived.person(SOMEBODY)) {
            if (row.getField("context").equals("after_capsule")) {
                takeCapsule(person);
            }
            var before = person.page();
            assertThat(before.card().state()).as("before anything is told").isEqualTo("In course");
            person.later(Duration.ofHours(2));

            var told = row.getField("told").split(" ", 2);
            var role = Set.of("laboratory", "ecg", "echo", "harm").contains(told[0])
                    ? Role.INVESTIGATOR
                    : Role.PARTICIPANT;
            assertThat(person.tell(role, event(told[0], told[1]))).isInstanceOf(Receipt.Entered.class);

            var page = person.page();
            var state = row.getField("state");
            var rules = rules(page);
            if (state.isEmpty()) {
                assertThat(page.card().state()).as(rules.toString()).isEqualTo("In course");
                assertThat(page.card().reasons()).isEmpty();
                return;
            }
            assertThat(page.card().state()).as(rules.toString()).isEqualTo(state);
            assertThat(rules).anyMatch(rule -> rule.startsWith(row.getField("rule") + ":"));
            assertThat(found(page, row.getField("rule"))).contains(row.getField("says"));
            assertThat(PeoplePage.of(List.of(person.study.situation(person.id)), person.clock(), Order.ATTENTION)
                            .rows()
                            .getFirst()
                            .state())
                    .isEqualTo(page.card().state());
        }
    }

    private static void takeCapsule(OnePerson person) {
        var slot = Slots.of(person.protocol, person.study.situation(person.id).person(), person.now()).stream()
                .filter(each -> each.state() == Slot.State.OPEN)
                .findFirst()
                .orElseThrow();
        var kit = person.study.situation(person.id).person().kits().keySet().stream()
                .max((a, b) -> a.text().compareTo(b.text()))
                .orElseThrow();
        var taken = new Dosing.DoseTaken(slot.id(), kit, 1, new Amount.Unknown());
        assertThat(person.tell(Role.PARTICIPANT, taken)).isInstanceOf(Receipt.Entered.class);
    }

    /// The rules that stand on the page, whether as the reason of a stop, of a hold, or in the history.
    private static List<String> rules(PersonPage page) {
        return Stream.concat(
                        page.card().reasons().stream().map(PersonPage.Reason::facts),
                        page.history().stream().map(PersonPage.HistoryRow::facts))
                .flatMap(List::stream)
                .filter(fact -> fact.name().equals("Rule"))
                .map(fact -> fact.text())
                .toList();
    }

    private static String found(PersonPage page, String rule) {
        return Stream.concat(
                        page.card().reasons().stream().map(PersonPage.Reason::facts),
                        page.history().stream().map(PersonPage.HistoryRow::facts))
                .filter(facts -> facts.stream()
                        .anyMatch(fact ->
                                fact.name().equals("Rule") && fact.text().startsWith(rule + ":")))
                .flatMap(List::stream)
                .filter(fact -> fact.name().equals("Found"))
                .map(fact -> fact.text())
                .collect(Collectors.joining(" "));
    }

    private static ParticipantEvent event(String kind, String rest) {
        return switch (kind) {
            case "vitals" -> vitals(rest.split("[ /]", -1));
            case "unwell" -> unwell(rest);
            case "laboratory" ->
                new Measurement.LaboratoryResulted(
                        rest.split(" ", -1)[0], Double.parseDouble(rest.split(" ", -1)[1]), "a laboratory");
            case "ecg" -> new Measurement.EcgRead(Double.parseDouble(rest), false, "a reader");
            case "echo" -> new Measurement.EchoRead(Set.of(rest), "a reader");
            case "medicine" -> new Report.MedicineReported(rest, false);
            case "asq" -> new Report.QuestionnaireAnswered("ASQ", answers(rest));
            case "phq9" -> {
                var answers = new LinkedHashMap<String, Integer>();
                IntStream.rangeClosed(1, 10).forEach(item -> answers.put(String.valueOf(item), 0));
                answers.putAll(answers(rest));
                yield new Report.QuestionnaireAnswered("PHQ-9", answers);
            }
            case "habit" -> new Report.DependenceChecked(Map.of(rest, Value.yes()));
            case "pregnancy" -> new Measurement.PregnancyTested(rest.equals("positive"), 24);
            case "harm" -> harm(rest.split(" ", -1));
            case "journal" -> new Report.JournalWritten(rest, Set.of());
            default -> throw new AssertionError(kind);
        };
    }

    private static Measurement.VitalsMeasured vitals(String[] values) {
        return new Measurement.VitalsMeasured(
                new BloodPressure(Integer.parseInt(values[0]), Integer.parseInt(values[1])),
                new HeartRate(Integer.parseInt(values[2])),
                new BodyTemperature(Double.parseDouble(values[3])),
                values.length > 4 ? new OxygenSaturation(Integer.parseInt(values[4])) : null,
                null,
                false,
                "a device");
    }

    /// As the form of somebody who feels unwell sends it.
    private static ParticipantEvent unwell(String signs) {
        var form = Sheets.unwell();
        var typed = Typed.NOTHING;
        for (var field : form.fields()) {
            var options = ((Field.AnyOf) field)
                    .options().stream()
                            .map(Field.Option::value)
                            .filter(Arrays.asList(signs.split(" ", -1))::contains)
                            .toList();
            typed = typed.with(field.name(), options);
        }
        return ((Sheet.Reading.Read<Report.UnwellReported>) form.read(typed)).event();
    }

    private static Map<String, Integer> answers(String text) {
        var answers = new LinkedHashMap<String, Integer>();
        for (var pair : text.split(" ", -1)) {
            answers.put(pair.split("=", -1)[0], Integer.parseInt(pair.split("=", -1)[1]));
        }
        return answers;
    }

    private static AdverseEvents.Reported harm(String[] words) {
        var serious = new ArrayList<AdverseEvents.Seriousness>();
        if (words.length > 2) {
            serious.add(AdverseEvents.Seriousness.valueOf(words[2].toUpperCase(Locale.ROOT)));
        }
        return new AdverseEvents.Reported(
                "headache",
                "a headache",
                Integer.parseInt(words[0]),
                Set.copyOf(serious),
                AdverseEvents.Causality.valueOf(words[1].toUpperCase(Locale.ROOT)),
                true,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERING);
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (var in = Objects.requireNonNull(
                        VignettesTest.class.getResourceAsStream("/limen/web/console/people/vignettes.csv"));
                var csv = CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }
}
