package limen.web.whole;

import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Sequence;

/// A list of allocations in which whoever had a placebo has the other capsule, and the other way round.
public final class OppositeList {
    private OppositeList() {}

    public static SealedList of(SealedList sealed) {
        var list = sealed.list();
        return new SealedList(
                new AllocationList(
                        list.study(),
                        list.version(),
                        list.sequences().stream()
                                .map(place -> new Sequence(
                                        place.stratum(),
                                        place.number(),
                                        place.arms().stream()
                                                .map(OppositeList::of)
                                                .toList()))
                                .toList(),
                        list.kits().stream()
                                .map(kit -> new Kit(kit.number(), kit.use(), of(kit.arm()), kit.capsules()))
                                .toList()),
                sealed.nonce());
    }

    private static String of(String arm) {
        return arm.equals("active") ? "placebo" : "active";
    }
}
