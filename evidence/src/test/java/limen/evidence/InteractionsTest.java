package limen.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import limen.evidence.Observation.Kind;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsTest {
    private static final String HEADER =
            "id,group,names,mechanism,effect,verdict,washout_days,as_victim,disagreement,source,certainty\n";

    private final Interactions interactions = Interactions.reviewed();

    @Test
    void the_table_is_the_merged_sheet() throws IOException {
        assertThat(Table.resource("interactions.csv").rows())
                .isEqualTo(Table.of("sheet", Files.readString(SharedReference.path("safety/interactions.csv")))
                        .rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sertraline|ssri",
                "  ZOLOFT |ssri",
                "S\u00e9rtraline|ssri",
                "st. johns-wort|precursor",
                "St John\u2019s Wort|precursor",
                "5 htp|precursor",
                "Robitussin-DM|dextromethorphan",
                "terbinafine|cyp2d6_inhibitor",
                "Lamisil (tablets)|cyp2d6_inhibitor",
                "Lithium carbonate 400 mg|lithium",
                "methadone|serotonergic_opioid;qt",
                "ondansetron|setron;qt",
                "nortriptyline|tca;cyp2d6_victim",
                "risperidone|antipsychotic;cyp2d6_victim",
            })
    void a_name_is_found_however_it_is_written(String name, String groups) {
        assertThat(interactions.find(name))
                .isInstanceOfSatisfying(
                        Medicine.Known.class,
                        known -> assertThat(known.groups().stream().map(InteractionGroup::id))
                                .containsExactlyElementsOf(Table.parts(groups)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lisinopril + fluoxetine|antihypertensive_other;ssri_fluoxetine",
                "lisinopril and sertraline|antihypertensive_other;ssri",
                "lisinopril, Nardil|antihypertensive_other;maoi",
                "amlodipine/phenelzine 15 mg|antihypertensive_other;maoi",
                "losartan-hydrochlorothiazide|antihypertensive_other;thiazide",
                "alcohol and cocaine|alcohol;stimulant",
            })
    void two_medicines_in_one_entry_are_both_found(String text, String groups) {
        assertThat(((Medicine.Known) interactions.find(text)).groups().stream().map(InteractionGroup::id))
                .containsExactlyElementsOf(Table.parts(groups));
    }

    @Test
    void what_stands_beside_a_known_name_is_not_passed_over() {
        assertThat(interactions.find("lisinopril Herbalux"))
                .isInstanceOfSatisfying(Medicine.KnownInPart.class, part -> {
                    assertThat(part.rest().name()).isEqualTo("herbalux");
                    assertThat(part.sentence()).contains("not the same as no interaction", "hides stop rules");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sertralin|sertraline",
                "asertraline|sertraline",
                "fluoxetien|fluoxetine",
                "lisinopril fluoxetien|fluoxetine",
                "St Jons wort|St John's wort",
                "paroxetene 20 mg|paroxetine",
            })
    void a_misspelled_name_stays_unknown_and_is_asked_about(String text, String meant) {
        var unknown = switch (interactions.find(text)) {
            case Medicine.Known known -> throw new AssertionError("taken for " + known);
            case Medicine.KnownInPart part -> part.rest();
            case Medicine.Unknown it -> it;
        };
        assertThat(unknown.near()).first().isEqualTo(meant);
        assertThat(unknown.sentence()).contains("Did you mean " + meant, "counts as unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paracetamol", "aspirin", "LSB", "xyz", "", "multivitamin"})
    void what_is_near_to_nothing_is_asked_about_as_nothing(String text) {
        assertThat(interactions.find(text)).isEqualTo(new Medicine.Unknown(text));
    }

    @Test
    void every_name_of_the_table_finds_its_group() {
        for (var group : interactions.all()) {
            for (var name : group.names()) {
                assertThat(((Medicine.Known) interactions.find(name)).groups())
                        .as(name)
                        .contains(group);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paracetamol", "", "  ", "mg", "sertra", "(sertraline)", "asertraline"})
    void an_unknown_name_is_not_called_harmless(String name) {
        var unknown = interactions.find(name);
        assertThat(unknown)
                .isInstanceOfSatisfying(
                        Medicine.Unknown.class, it -> assertThat(it.name()).isEqualTo(name));
        assertThat(unknown.sentence())
                .contains("not the same as no interaction", "ask a pharmacist", "do not stop a medicine to take part");
    }

    @Test
    void a_known_medicine_shows_both_sources_and_no_washout() {
        var sentence = interactions.find("sertraline").sentence();
        assertThat(sentence)
                .startsWith("SSRI: it must not meet this drug.")
                .contains("against 'supervised only'", "do not stop a medicine to take part");
        assertThat(interactions.all())
                .allSatisfy(group -> assertThat(group.sentence()).contains("do not stop a medicine to take part"));
        assertThat(interactions.find("moclobemide").sentence()).doesNotContain("washout_days");
    }

    @Test
    void the_groups_are_the_words_of_the_observation_medicine_group() {
        assertThat(ObservationTable.reviewed().get("medicine_group").kind())
                .isEqualTo(new Kind.Word(
                        interactions.all().stream().map(InteractionGroup::id).toList()));
    }

    @Test
    void a_group_is_judged_as_by_the_strictest_rule_that_names_it_at_any_moment() {
        var strictest = new TreeMap<String, Verdict>();
        for (var rule : Rules.reviewed().all()) {
            if (rule.in() == Context.ANY) {
                for (var group : groupsOf(rule)) {
                    strictest.merge(group, rule.then(), Verdict::orStricter);
                }
            }
        }
        var byTable = new TreeMap<String, Verdict>();
        interactions.all().stream()
                .filter(group -> !group.names().isEmpty())
                .forEach(group -> byTable.put(group.id(), group.verdict()));
        assertThat(byTable).hasSize(37).isEqualTo(strictest);
    }

    @Test
    void what_comes_together_after_a_dose_is_judged_no_milder_than_the_group() {
        for (var rule : Rules.reviewed().all()) {
            for (var id : groupsOf(rule)) {
                var group = interactions.all().stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                if (rule.in() == Context.POST_DOSE) {
                    assertThat(rule.then()).as(rule.id().text()).isGreaterThan(group.verdict());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,X,a,m,e,banned,,no,none,s,memory|verdict: \"banned\"",
                "x,X,a,m,e,hold,soon,no,none,s,memory|washout_days: \"soon\"; expected whole days",
                "x,X,a,m,e,hold,,maybe,none,s,memory|as_victim: \"maybe\"; expected yes or no",
                "x,X,a,m,e,hold,,no,none,,memory|source: \"\"; expected a text",
            })
    void a_broken_row_is_refused(String row, String reason) {
        assertThatThrownBy(() -> Interactions.read(Table.of("test.csv", HEADER + row + "\n")))
                .hasMessageStartingWith("test.csv, line 2, ")
                .hasMessageContaining(reason);
    }

    private static List<String> groupsOf(Rule rule) {
        var comparisons = new ArrayList<Comparison>(List.of(rule.when().comparison()));
        rule.when().with().forEach(comparisons::addAll);
        return comparisons.stream()
                .filter(comparison -> comparison.reading().observation().equals("medicine_group"))
                .flatMap(comparison -> ((Operand.Words) comparison.operand()).words().stream())
                .toList();
    }

    @Test
    void a_class_is_known_as_whatever_it_may_mean() {
        assertThat(groups("SSRIs")).containsExactly("ssri", "ssri_fluoxetine");
        assertThat(groups("beta-blocker 40 mg")).containsExactly("beta_blocker", "alpha_beta_blocker");
        assertThat(groups("Antidepressants")).contains("maoi", "ssri", "snri", "tca", "bupropion");
        assertThat(Interactions.reviewed().find("vitamins")).isInstanceOf(Medicine.Unknown.class);
    }

    private static List<String> groups(String name) {
        return Interactions.reviewed().find(name) instanceof Medicine.Known known
                ? known.groups().stream().map(InteractionGroup::id).toList()
                : List.of();
    }
}
