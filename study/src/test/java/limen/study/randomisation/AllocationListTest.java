package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import limen.study.protocol.Allocation;
import limen.study.protocol.Blinding;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class AllocationListTest {
    @Test
    void every_block_of_periods_holds_each_arm_equally_often() {
        Seeded.forAll("within", 300, random -> {
            var arms = random.nextBoolean()
                    ? List.of(Studies.LOW, Studies.PLACEBO)
                    : List.of(Studies.LOW, Studies.LOWER, Studies.PLACEBO);
            var block = arms.size() * (1 + random.nextInt(3));
            var study = Studies.WITHIN
                    .with(arms)
                    .with(new Allocation.WithinPerson(block))
                    .with(Studies.weekly(block * (1 + random.nextInt(3)), 7));
            for (var place : study.list(Studies.secret(random)).sequences()) {
                for (int first = 0; first < place.arms().size(); first += block) {
                    var inBlock = place.arms().subList(first, first + block);
                    for (var arm : arms) {
                        assertThat(Collections.frequency(inBlock, arm.code())).isEqualTo(block / arms.size());
                    }
                }
            }
        });
    }

    @Test
    void every_block_of_people_keeps_the_ratio() {
        Seeded.forAll("fixed blocks", 300, random -> {
            var ratio = List.of(1 + random.nextInt(3), 1 + random.nextInt(3));
            var size = (ratio.get(0) + ratio.get(1)) * (1 + random.nextInt(3));
            var study = Studies.BETWEEN.with(new Allocation.BetweenPeople(ratio, List.of(size), List.of()));
            for (var stratum : Strata.of(study.study())) {
                var arms = firstArms(study.list(Studies.secret(random)), stratum);
                for (int first = 0; first < arms.size(); first += size) {
                    var low = Collections.frequency(arms.subList(first, first + size), "low");
                    assertThat(low).isEqualTo(size / (ratio.get(0) + ratio.get(1)) * ratio.get(0));
                }
            }
        });
    }

    @Test
    void the_arms_never_drift_apart_by_more_than_half_the_largest_block() {
        Seeded.forAll("imbalance", 300, random -> {
            var list = Studies.BETWEEN.list(Studies.secret(random));
            for (var stratum : List.of("BER", "ZRH")) {
                var arms = firstArms(list, stratum);
                for (int length = 1; length <= arms.size(); length++) {
                    var low = Collections.frequency(arms.subList(0, length), "low");
                    assertThat(Math.abs(2 * low - length)).isLessThanOrEqualTo(3);
                }
                assertThat(Collections.frequency(arms, "low") * 2).isEqualTo(arms.size());
            }
        });
    }

    @Test
    void every_person_between_people_keeps_one_arm() {
        var list = Studies.BETWEEN.with(Studies.weekly(3, 28)).list(Studies.secret(7));
        assertThat(list.sequences())
                .allSatisfy(place -> assertThat(place.arms()).hasSize(3).containsOnly(place.arm(1)));
    }

    @Test
    void there_are_places_for_everybody_and_at_most_a_block_more() {
        Seeded.forAll("places", 200, random -> {
            var people = Map.of("BER", random.nextInt(30), "ZRH", random.nextInt(30));
            var list = AllocationList.of(Studies.BETWEEN.study(), people, Studies.secret(random));
            people.forEach(
                    (stratum, count) -> assertThat(firstArms(list, stratum)).hasSizeBetween(count, count + 5));
        });
    }

    @Test
    void each_place_has_one_kit_a_period_and_each_arm_its_spares() {
        var list = Studies.WITHIN.list(Studies.secret(3));
        assertThat(list.kits()).hasSize(4 * 8 + 2 * 2);
        for (var place : list.sequences()) {
            assertThat(list.kits(place).stream().map(Kit::arm)).containsExactlyElementsOf(place.arms());
        }
        assertThat(list.spares().stream().map(Kit::arm)).containsExactlyInAnyOrder("low", "low", "placebo", "placebo");
        assertThat(list.kits()).allSatisfy(kit -> assertThat(kit.capsules()).isEqualTo(2));
    }

    @Test
    void the_same_seed_gives_the_same_list_and_another_seed_another() {
        Seeded.forAll("seed", 100, random -> {
            var seed = Studies.secret(random);
            assertThat(Studies.BETWEEN.list(seed)).isEqualTo(Studies.BETWEEN.list(new Secret(seed.hex())));
            assertThat(Studies.BETWEEN.list(Studies.secret(random))).isNotEqualTo(Studies.BETWEEN.list(seed));
        });
    }

    @Test
    void a_stratum_does_not_depend_on_how_many_people_the_others_have() {
        var few = AllocationList.of(Studies.BETWEEN.study(), Map.of("BER", 2, "ZRH", 30), Studies.secret(5));
        var many = AllocationList.of(Studies.BETWEEN.study(), Map.of("BER", 50, "ZRH", 30), Studies.secret(5));
        assertThat(firstArms(few, "ZRH")).isEqualTo(firstArms(many, "ZRH"));
        assertThat(firstArms(few, "BER"))
                .isEqualTo(
                        firstArms(many, "BER").subList(0, firstArms(few, "BER").size()));
    }

    @Test
    void strata_are_sites_or_sites_by_strata() {
        assertThat(Strata.of(Studies.BETWEEN.study())).containsExactly("BER", "ZRH");
        var stratified =
                Studies.BETWEEN.with(new Allocation.BetweenPeople(List.of(1, 1), List.of(4), List.of("young", "old")));
        assertThat(Strata.of(stratified.study())).containsExactly("BER/young", "BER/old", "ZRH/young", "ZRH/old");
        assertThat(Strata.even(stratified.study(), 18)).containsOnlyKeys(Strata.of(stratified.study()));
        assertThat(Strata.even(stratified.study(), 18).values()).containsOnly(5);
    }

    @Test
    void an_open_study_gives_everybody_its_one_arm() {
        var list = Studies.WITHIN
                .with(List.of(Studies.LOW))
                .with(new Allocation.Open())
                .list(Studies.secret(1));
        assertThat(list.sequences())
                .hasSize(4)
                .allSatisfy(place -> assertThat(place.arms()).containsOnly("low"));
    }

    @Test
    void a_plan_that_cannot_be_randomised_is_refused_with_its_numbers() {
        refused(Studies.WITHIN.with(new Allocation.WithinPerson(3)), "A block of 3 periods cannot hold 2 arms equally");
        refused(Studies.WITHIN.with(Studies.weekly(6, 7)), "6 periods are no whole number of blocks of 4");
        refused(
                Studies.BETWEEN.with(new Allocation.BetweenPeople(List.of(2, 1), List.of(3, 4), List.of())),
                "Block sizes [3, 4] do not fit the ratio [2, 1]; expected multiples of 3");
        refused(
                Studies.BETWEEN.with(new Allocation.BetweenPeople(List.of(1), List.of(4), List.of())),
                "The ratio [1] does not fit the arms [low, placebo]");
        refused(Studies.WITHIN.with(new Allocation.Open()), "An open study has one arm, not the 2 arms");
        refused(Studies.WITHIN.at("BER", "BER"), "Two strata have one name");
        refused(Studies.WITHIN.at("East Berlin"), "\"East Berlin\" cannot stand in a sealed list");
        refused(Studies.WITHIN.with(new Blinding("LIM", 2, 20_000)), "160004 kits are more than one list can number");
        assertThatThrownBy(() -> AllocationList.of(Studies.BETWEEN.study(), Map.of("BER", 4), Studies.secret(1)))
                .hasMessageContaining("expected [BER, ZRH]");
    }

    @Test
    void neither_seed_nor_allocation_shows_when_printed() {
        var seed = Studies.secret(0xabcdef);
        assertThat(seed.toString()).doesNotContain("abcdef");
        assertThat(Studies.WITHIN.list(seed).toString()).doesNotContain("low").doesNotContain("placebo");
        assertThatThrownBy(() -> new Secret("hunter2")).message().doesNotContain("hunter2");
    }

    private static void refused(Studies study, String why) {
        assertThatThrownBy(() -> study.list(Studies.secret(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static List<String> firstArms(AllocationList list, String stratum) {
        var arms = list.sequences().stream()
                .filter(place -> place.stratum().equals(stratum))
                .map(place -> place.arm(1))
                .toList();
        assertThat(IntStream.rangeClosed(1, arms.size())
                        .allMatch(number -> list.sequence(stratum, number).isPresent()))
                .isTrue();
        return arms;
    }
}
