package limen.report.page.kit;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.study.protocol.Arm;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.Strata;

/// What the template of the preparer's list places.
///
/// @param sha256 the published fingerprint of the sealed list
/// @param groups kits by stratum, spares last; within each by number
public record Sheet(SupervisedStudy study, AllocationList list, String sha256, LocalDate madeOn, List<Group> groups) {
    /// Kits that are kept together.
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One kit.
    ///
    /// @param place in its stratum, and which period of that place's course; a dash for a spare kit
    public record Row(String number, String contents, int capsules, String place, String period) {}

    /// How many kits and capsules one arm needs.
    public record Need(String contents, long kits, long capsules) {}

    public Sheet {
        groups = List.copyOf(groups);
        if (!list.study().equals(study.identity().code())) {
            throw new IllegalArgumentException("The list of study %s does not belong to study %s"
                    .formatted(list.study(), study.identity().code()));
        }
    }

    /// The kits of a sealed list, ready to be placed.
    public static Sheet of(SupervisedStudy study, AllocationList list, String sha256, LocalDate madeOn) {
        return new Sheet(study, list, sha256, madeOn, groups(study, list));
    }

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtesheetGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    /// What has to be at hand before the first capsule is packed.
    public List<Need> needs() {
        return study.arms().stream()
                .map(arm -> {
                    var kits = list.kits().stream()
                            .filter(kit -> kit.arm().equals(arm.code()))
                            .toList();
                    return new Need(
                            contents(arm),
                            kits.size(),
                            kits.stream().mapToLong(Kit::capsules).sum());
                })
                .toList();
    }

    /// In groups of eight digits, for two people to compare.
    public String fingerprint() {
        return String.join(" ", sha256.split("(?<=\\G.{8})"));
    }

    private static List<Group> groups(SupervisedStudy study, AllocationList list) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Strata.of(study).forEach(stratum -> rows.put(stratum, new ArrayList<>()));
        rows.put("Spare kits", new ArrayList<>());
        for (var kit : list.kits()) {
            var group = switch (kit.use()) {
                case Kit.Use.Planned planned -> planned.stratum();
                case Kit.Use.Spare() -> "Spare kits";
            };
            rows.computeIfAbsent(group, other -> new ArrayList<>()).add(row(kit, contents(arm(study, kit.arm()))));
        }
        return rows.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Row row(Kit kit, String contents) {
        var number = kit.number().text();
        return switch (kit.use()) {
            case Kit.Use.Planned planned ->
                new Row(
                        number,
                        contents,
                        kit.capsules(),
                        Integer.toString(planned.sequence()),
                        Integer.toString(planned.period()));
            case Kit.Use.Spare() -> new Row(number, contents, kit.capsules(), "–", "–");
        };
    }

    private static Arm arm(SupervisedStudy study, String code) {
        return study.arms().stream()
                .filter(arm -> arm.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The sealed list has an arm \"%s\" that the protocol does not have".formatted(code)));
    }

    private static String contents(Arm arm) {
        return arm.label().equals(arm.code()) ? arm.code() : "%s (%s)".formatted(arm.label(), arm.code());
    }
}
