package limen.safety;

import java.util.List;

/// What the software must do about a hazard, and the rules that do it.
record SafetyRequirement(String hazardId, String hazard, String requirement, List<String> rules) {
    static List<SafetyRequirement> all() {
        return Csv.resource("requirements.csv").stream()
                .map(row -> new SafetyRequirement(
                        row.getField("hazard_id"),
                        row.getField("hazard"),
                        row.getField("requirement"),
                        Csv.list(row.getField("rules"))))
                .toList();
    }
}
