package limen.study.randomisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import limen.notation.Sha256;

/// The one way to write a sealed list as text, so that one list has one fingerprint.
///
/// UTF-8, each line ended by one line feed, single spaces between words, codes without spaces. The list
/// is cut into *leaves*, one per place in the order of the list and then one per spare kit by number, so
/// that each can be shown alone:
/// ```
/// place BER 1
/// arms low placebo
/// kit LIM-0713-444 period 1 arm low capsules 4
/// kit LIM-5821-903 period 2 arm placebo capsules 4
/// ```
/// ```
/// spare LIM-2209-137 arm low capsules 4
/// ```
/// The salt of leaf i (from 1) is HMAC-SHA-256 of `limen-allocation-1/salt/i` under the nonce, in 64
/// hexadecimal digits. The hash of a leaf is SHA-256 of the line `salt SALT` and the leaf's lines after
/// it. The fingerprint is SHA-256 of
/// ```
/// limen-allocation-1
/// study LIM-01
/// version 1.0
/// leaves 2
/// ```
/// and the leaves' hashes, one per line.
final class CanonicalForm {
    private CanonicalForm() {}

    static List<String> leaves(AllocationList list) {
        var planned = new HashMap<Kit.Use.Planned, Kit>();
        var leaves = new ArrayList<String>();
        var spares = new ArrayList<String>();
        for (var kit : list.kits()) {
            switch (kit.use()) {
                case Kit.Use.Planned use -> planned.put(use, kit);
                case Kit.Use.Spare() -> spares.add("spare %s\n".formatted(holds(kit, "")));
            }
        }
        for (var place : list.sequences()) {
            leaves.add(leaf(place, planned));
        }
        if (!planned.isEmpty()) {
            throw new IllegalArgumentException("Kits are kept for places that the list does not have: "
                    + planned.values().stream().map(Kit::number).toList());
        }
        leaves.addAll(spares);
        return leaves;
    }

    private static String leaf(Sequence place, Map<Kit.Use.Planned, Kit> planned) {
        var leaf = new StringBuilder(
                "place %s %d\narms %s\n".formatted(place.stratum(), place.number(), String.join(" ", place.arms())));
        for (int period = 1; period <= place.arms().size(); period++) {
            var kit = planned.remove(new Kit.Use.Planned(place.stratum(), place.number(), period));
            if (kit != null) {
                leaf.append("kit %s\n".formatted(holds(kit, " period " + period)));
            }
        }
        return leaf.toString();
    }

    private static String holds(Kit kit, String period) {
        return "%s%s arm %s capsules %d".formatted(kit.number(), period, kit.arm(), kit.capsules());
    }

    static String salt(Secret nonce, int leaf) {
        return HexFormat.of().formatHex(nonce.mac("limen-allocation-1/salt/" + leaf));
    }

    static String hash(String salt, String leaf) {
        return Sha256.of("salt %s\n%s".formatted(salt, leaf));
    }

    static String fingerprint(String study, String version, List<String> hashes) {
        return Sha256.of("limen-allocation-1\nstudy %s\nversion %s\nleaves %d\n%s"
                .formatted(
                        study,
                        version,
                        hashes.size(),
                        String.join("", hashes.stream().map(hash -> hash + "\n").toList())));
    }
}
