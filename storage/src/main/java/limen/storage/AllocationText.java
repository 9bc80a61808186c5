package limen.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.study.KitNumber;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.Sequence;

/// The list of allocations as text, before it is sealed and after it is opened. One line for the
/// study, then one for each place and each kit.
public final class AllocationText {
    private static final String NAME = "limen allocations 1";
    private static final Pattern PLACE = Pattern.compile("place (\\S+) (\\d+) arms (.+)");
    private static final Pattern KIT = Pattern.compile("kit (\\S+) arm (\\S+) capsules (\\d+) for (\\S+) (\\d+) (\\d+)");
    private static final Pattern SPARE = Pattern.compile("kit (\\S+) arm (\\S+) capsules (\\d+) spare");

    private AllocationText() {}

    public static String write(AllocationList list) {
        var lines = new ArrayList<>(List.of(NAME, "study " + list.study(), "version " + list.version()));
        for (var place : list.sequences()) {
            lines.add("place %s %d arms %s"
                    .formatted(place.stratum(), place.number(), String.join(" ", place.arms())));
        }
        for (var kit : list.kits()) {
            lines.add("kit %s arm %s capsules %d %s".formatted(kit.number(), kit.arm(), kit.capsules(), use(kit)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String use(Kit kit) {
        return switch (kit.use()) {
            case Kit.Use.Planned(var stratum, var sequence, var period) ->
                "for %s %d %d".formatted(stratum, sequence, period);
            case Kit.Use.Spare() -> "spare";
        };
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws StorageFault if it is not such a text; no line of it is repeated in any message
    public static AllocationList read(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 3 || !lines.getFirst().equals(NAME)) {
            throw unreadable(1);
        }
        var sequences = new ArrayList<Sequence>();
        var kits = new ArrayList<Kit>();
        for (int i = 3; i < lines.size(); i++) {
            var place = PLACE.matcher(lines.get(i));
            var kit = KIT.matcher(lines.get(i));
            var spare = SPARE.matcher(lines.get(i));
            if (place.matches()) {
                sequences.add(new Sequence(
                        place.group(1), number(place, 2), List.of(place.group(3).split(" "))));
            } else if (kit.matches()) {
                var use = new Kit.Use.Planned(kit.group(4), number(kit, 5), number(kit, 6));
                kits.add(kit(kit, use));
            } else if (spare.matches()) {
                kits.add(kit(spare, new Kit.Use.Spare()));
            } else {
                throw unreadable(i + 1);
            }
        }
        return new AllocationList(after("study ", lines.get(1)), after("version ", lines.get(2)), sequences, kits);
    }

    private static Kit kit(Matcher line, Kit.Use use) {
        return new Kit(new KitNumber(line.group(1)), use, line.group(2), number(line, 3));
    }

    private static int number(Matcher line, int group) {
        return Integer.parseInt(line.group(group));
    }

    private static String after(String word, String line) {
        return line.substring(word.length());
    }

    private static StorageFault unreadable(int line) {
        return new StorageFault(
                new Trouble.OurFault("line %d of the sealed list of allocations cannot be read".formatted(line)));
    }
}
