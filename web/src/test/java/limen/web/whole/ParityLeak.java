package limen.web.whole;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import limen.study.KitNumber;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.KitNumbers;
import limen.study.randomisation.SealedList;

/// A list whose kits were numbered by somebody careless: the active ones are even. Nothing else in it differs, so
/// whatever finds no difference between two such lists would find none anywhere.
final class ParityLeak {
    private ParityLeak() {}

    static SealedList into(SealedList sealed) {
        var list = sealed.list();
        var taken = new HashSet<KitNumber>();
        List<Kit> kits = list.kits().stream()
                .map(kit -> new Kit(numbered(kit, taken), kit.use(), kit.arm(), kit.capsules()))
                .toList();
        return new SealedList(new AllocationList(list.study(), list.version(), list.sequences(), kits), sealed.nonce());
    }

    private static KitNumber numbered(Kit kit, Set<KitNumber> taken) {
        var parity = kit.arm().equals("active") ? 0 : 1;
        var text = kit.number().text();
        var prefix = text.substring(0, text.length() - 9);
        var begin = Integer.parseInt(text.substring(text.length() - 8, text.length() - 4)) * 100;
        return IntStream.range(begin, begin + 1_000_000)
                .mapToObj(number -> "%06d".formatted(number % 1_000_000))
                .flatMap(digits -> IntStream.iterate(parity, digit -> digit < 10, digit -> digit + 2)
                        .mapToObj(digit -> new KitNumber(
                                "%s-%s-%s%d".formatted(prefix, digits.substring(0, 4), digits.substring(4), digit))))
                .filter(KitNumbers::isWellFormed)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
