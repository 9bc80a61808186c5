package limen.cli;

import java.util.ArrayList;
import java.util.List;
import limen.evidence.InteractionGroup;
import limen.evidence.Medicine;

/// A medicine on a terminal.
final class MedicineText {
    private MedicineText() {}

    static List<String> lines(Medicine medicine) {
        return switch (medicine) {
            case Medicine.Known(var groups) -> known(groups);
            case Medicine.KnownInPart(var groups, var rest) -> {
                var lines = new ArrayList<>(known(groups));
                lines.addAll(lines(rest));
                yield lines;
            }
            case Medicine.Unknown unknown -> Paragraph.of("", 4, unknown.sentence());
        };
    }

    private static List<String> known(List<InteractionGroup> groups) {
        var lines = new ArrayList<String>();
        for (var group : groups) {
            lines.addAll(Paragraph.of("", 4, group.sentence()));
        }
        return lines;
    }
}
