package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.study.KitNumber;
import limen.study.protocol.Allocation;
import limen.study.protocol.Blinding;
import limen.testkit.ReferenceTable;
import org.junit.jupiter.api.Test;

/// Lists that another program derived from the written description: the algorithm can never change
/// unnoticed.
class AllocationReferenceTest {
    private static final ReferenceTable TABLE = ReferenceTable.ofResource("/reference/allocation.csv");

    @Test
    void a_list_within_people_follows_from_its_seed_as_described() {
        var study = Studies.WITHIN.with(Studies.weekly(8, 14)).with(new Blinding("LIM", 2, 4));
        agrees("within", study.list(Studies.secret(1)), Studies.secret(2));
    }

    @Test
    void a_list_between_people_follows_from_its_seed_as_described() {
        var study = Studies.BETWEEN
                .with(new Allocation.BetweenPeople(List.of(2, 1), List.of(3, 6), List.of("young", "old")))
                .with(Studies.weekly(2, 28))
                .with(new Blinding("LIM", 1, 18));
        agrees("between", study.list(new Secret("a5".repeat(32))), new Secret("5a".repeat(32)));
    }

    @Test
    void a_list_of_three_arms_follows_from_its_seed_as_described() {
        var study = Studies.BETWEEN
                .at("BER")
                .with(List.of(Studies.LOW, Studies.LOWER, Studies.PLACEBO))
                .with(new Allocation.BetweenPeople(List.of(1, 1, 1), List.of(3, 6, 9), List.of()))
                .with(Studies.weekly(1, 56))
                .with(new Blinding("LIM", 0, 20));
        agrees(
                "three-arms",
                study.list(new Secret("0123456789abcdef".repeat(4))),
                new Secret("fedcba9876543210".repeat(4)));
    }

    private static void agrees(String design, AllocationList list, Secret nonce) {
        var expected = new ArrayList<String>();
        Map<KitNumber, String> spares = new LinkedHashMap<>();
        var fingerprint = "";
        for (var row : TABLE.rows()) {
            if (row.text("design").equals(design)) {
                switch (row.text("stratum")) {
                    case "fingerprint" -> fingerprint = row.text("arms");
                    case "spare" -> spares.put(new KitNumber(row.text("kits")), row.text("arms"));
                    default ->
                        expected.add(String.join(
                                ",", row.text("stratum"), row.text("number"), row.text("arms"), row.text("kits")));
                }
            }
        }
        assertThat(list.sequences().stream().map(place -> line(list, place))).containsExactlyElementsOf(expected);
        assertThat(list.spares().stream().map(kit -> kit.number() + " " + kit.arm()))
                .containsExactlyElementsOf(spares.entrySet().stream()
                        .map(spare -> spare.getKey() + " " + spare.getValue())
                        .toList());
        assertThat(Commitment.to(list, nonce).sha256()).isEqualTo(fingerprint);
    }

    private static String line(AllocationList list, Sequence place) {
        return String.join(
                ",",
                place.stratum(),
                Integer.toString(place.number()),
                String.join(" ", place.arms()),
                String.join(
                        " ",
                        list.kits(place).stream()
                                .map(kit -> kit.number().text())
                                .toList()));
    }
}
