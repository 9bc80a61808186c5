package limen.study.randomisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.study.protocol.Allocation;
import limen.study.protocol.SupervisedStudy;

/// The strata of a study, each with its own list: every site, or every site with every stratum of the
/// protocol.
public final class Strata {
    private Strata() {}

    /// In the protocol's order, as `site` or `site/stratum`.
    public static List<String> of(SupervisedStudy study) {
        var within = codes(study.allocation());
        var strata = study.sites().stream()
                .flatMap(site -> within.isEmpty()
                        ? List.of(site.code()).stream()
                        : within.stream().map(code -> site.code() + "/" + code))
                .toList();
        if (strata.stream().distinct().count() < strata.size()) {
            throw new IllegalArgumentException("Two strata have one name: " + strata);
        }
        return strata;
    }

    /// So many people, spread evenly over the strata; where that does not come out even, one more in
    /// each.
    public static Map<String, Integer> even(SupervisedStudy study, int people) {
        var strata = of(study);
        var each = Math.ceilDiv(people, strata.size());
        var spread = new LinkedHashMap<String, Integer>();
        strata.forEach(stratum -> spread.put(stratum, each));
        return spread;
    }

    private static List<String> codes(Allocation allocation) {
        return switch (allocation) {
            case Allocation.Open() -> List.of();
            case Allocation.WithinPerson(int block) -> List.of();
            case Allocation.BetweenPeople between -> between.strata();
        };
    }
}
