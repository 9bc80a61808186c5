package limen.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import limen.evidence.Item.Wording;
import limen.evidence.Licence.Status;
import limen.evidence.claim.ClaimOutcome;
import limen.evidence.claim.Claims;
import limen.notation.Fault;
import limen.notation.Parsed;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {
    private static final Path FOLDER = Path.of("src/main/resources/limen/evidence/instruments");

    @Test
    void the_index_names_every_file_of_the_folder() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            assertThat(files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> file.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(index());
        }
        assertThat(index()).hasSameSizeAs(Instruments.all()).hasSize(19);
    }

    @Test
    void a_file_is_called_like_its_instrument_and_lies_where_its_licence_says() {
        for (var i = 0; i < index().size(); i++) {
            var instrument = Instruments.all().get(i);
            var folder = instrument.licence().status() == Status.NON_COMMERCIAL ? "noncommercial/" : "";
            assertThat(index().get(i)).isEqualTo(folder + instrument.id().toLowerCase(Locale.ROOT) + ".yaml");
        }
    }

    @Test
    void nothing_on_hold_holds_a_word_of_its_items() {
        assertThat(Instruments.all())
                .filteredOn(instrument -> !instrument.ships())
                .extracting(Instrument::id)
                .containsExactly("SDS", "UCLA-3");
        assertThat(Instruments.all())
                .filteredOn(instrument -> !instrument.ships())
                .allSatisfy(instrument -> {
                    assertThat(instrument.stem() + instrument.instructions()).isEmpty();
                    assertThat(instrument.items()).allSatisfy(item -> {
                        assertThat(item.wording()).isEqualTo(Wording.HELD);
                        assertThat(item.text()).isEmpty();
                        assertThat(item.choice().orElseThrow().options())
                                .allMatch(option -> option.label().isEmpty());
                    });
                });
    }

    @Test
    void everything_shipped_has_words_a_licence_and_an_attribution() {
        assertThat(Instruments.shipped()).hasSize(17).allSatisfy(instrument -> {
            assertThat(instrument.licence().terms()).isNotBlank();
            assertThat(instrument.licence().attribution()).isNotBlank();
            assertThat(instrument.source()).isNotBlank();
            assertThat(instrument.items()).allSatisfy(item -> {
                assertThat(item.text()).isNotBlank();
                assertThat(item.wording()).isIn(Wording.OWN, Wording.VERIFIED);
            });
        });
    }

    @Test
    void an_own_instrument_says_that_it_is_not_validated() {
        assertThat(Instruments.all())
                .filteredOn(instrument -> instrument.licence().status() == Status.OWN)
                .hasSize(7)
                .allSatisfy(
                        instrument -> assertThat(instrument.notes()).anyMatch(note -> note.startsWith("Not valid")));
    }

    @Test
    void a_file_under_the_terms_of_the_who_begins_with_its_notice() throws IOException {
        for (var file : new String[] {"who-5", "audit-c"}) {
            assertThat(Files.readString(FOLDER.resolve("noncommercial").resolve(file + ".yaml")))
                    .startsWith("# ")
                    .contains("no commercial use");
        }
    }

    @Test
    void loinc_codes_never_travel_without_their_notice() {
        assertThat(Instruments.loincNotice()).contains("loinc.org/license", "Regenstrief");
    }

    @Test
    void every_score_that_rules_look_at_is_fed_by_an_instrument() {
        var fed = new TreeMap<String, String>();
        for (var instrument : Instruments.all()) {
            instrument.observations().forEach((name, feed) -> {
                fed.merge(name, instrument.id(), (one, other) -> one + " " + other);
            });
        }
        assertThat(fed)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("asq_item_1_to_4", "ASQ"),
                        Map.entry("asq_item_3", "ASQ"),
                        Map.entry("asq_item_5", "ASQ"),
                        Map.entry("audit_c", "AUDIT-C"),
                        Map.entry("gad7_total", "GAD-7"),
                        Map.entry("mania_signs", "LIMEN-SIGNS"),
                        Map.entry("pcl5_total", "PCL-5"),
                        Map.entry("phq9_item9", "PHQ-9"),
                        Map.entry("phq9_total", "PHQ-9"),
                        Map.entry("sds_total", "LIMEN-CRAVING SDS"),
                        Map.entry("serotonin_lay_signs", "LIMEN-SIGNS"),
                        Map.entry("sleep_hours", "LIMEN-DAY LIMEN-SLEEP"),
                        Map.entry("who5_percent", "WHO-5"))));
    }

    @Test
    void bands_cover_the_whole_range_of_the_score() {
        assertThat(Instruments.all())
                .filteredOn(instrument -> !instrument.bands().isEmpty())
                .hasSize(7)
                .allSatisfy(instrument -> assertThat(new Reach(
                                instrument.bands().getFirst().from(),
                                instrument.bands().getLast().to()))
                        .as(instrument.id())
                        .isEqualTo(Reach.of(instrument, new Feed.Total())));
    }

    @Test
    void own_words_are_not_those_of_another_instrument() throws IOException {
        var sheet = Files.readString(SharedReference.path("safety/instruments.json"));
        assertThat(List.of("LIMEN-CRAVING", "LIMEN-DAY", "LIMEN-SLEEP", "LIMEN-SIGNS"))
                .allSatisfy(id -> assertThat(Instruments.find(id).orElseThrow().items())
                        .allSatisfy(item -> assertThat(sheet).doesNotContain(item.text())));
    }

    @Test
    void every_worded_item_stands_in_the_verified_sheet() throws IOException {
        var sheet = Files.readString(SharedReference.path("safety/instruments.json"));
        assertThat(Instruments.all())
                .filteredOn(instrument -> instrument.licence().status() != Status.OWN && instrument.ships())
                .hasSize(10)
                .flatExtracting(Instrument::items)
                .hasSize(9 + 1 + 7 + 20 + 6 + 5 + 6 + 10 + 10 + 5 + 3)
                .allSatisfy(item -> assertThat(sheet).contains("\"text\": \"" + item.text() + "\""));
    }

    @Test
    void every_measure_of_a_claimed_benefit_exists() {
        assertThat(Claims.outcomes()).allSatisfy(outcome -> {
            if (outcome instanceof ClaimOutcome.Measured(var claim, var by, var note)) {
                assertThat(by)
                        .as(claim + note)
                        .allMatch(id -> Instruments.find(id).isPresent()
                                || OwnTask.find(id).isPresent());
            }
        });
    }

    @Test
    void a_question_of_the_asq_is_skipped_only_if_all_before_it_were_denied() {
        var fifth = Instruments.find("ASQ").orElseThrow().item("5").orElseThrow();
        assertThat(fifth.skip()).isEqualTo(new Item.Skip(List.of("1", "2", "3", "4"), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: free|status: hold|expected held words with hold",
                "wording: verified|wording: held|item 1 is worded; expected no wording while its licence is on hold",
                "code: 2|code: 1|item 1 stands twice; expected each code once",
                "{kind: sum}|{kind: total}|line 34: scoring.kind",
                "from: 5, to: 9|from: 6, to: 9|band \"mild\" goes from 6 to 9; expected it to begin at 5",
                "gad7_total: total|gad_total: total|gad_total",
                "gad7_total: total|phq9_total: total|phq9_total would go from 0 to 21; expected 0 to 27",
                "gad7_total: total|gad7_total: sum|\"sum\" feeds nothing; expected total, item 9, any of",
                "gad7_total: total|gad7_total: count of 1, 2|gad7_total would go from 0 to 2; expected 0 to 21",
                "gad7_total: total|sex: total|sex is a word",
                "gad7_total: total|gad7_total: item 8|gad7_total names item 8",
                "missing: {kind: none_allowed}|missin: {kind: none_allowed}|missing",
            })
    void a_broken_file_is_refused_with_its_reason(String good, String broken, String reason) {
        var file = Resource.text("instruments/gad-7.yaml");
        assertThat(file).contains(good);
        assertThat(faults(file.replace(good, broken))).contains(reason);
    }

    private static String faults(String yaml) {
        return switch (Instruments.read(yaml)) {
            case Parsed.Read<Instrument> _ -> "";
            case Parsed.Faulty<Instrument>(var faults) ->
                String.join("\n", faults.stream().map(Fault::sentence).toList());
        };
    }

    private static List<String> index() {
        return Resource.text("instruments/instruments.txt").lines().toList();
    }
}
