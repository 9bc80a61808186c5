package limen.study.randomisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import limen.study.protocol.Arm;
import limen.study.protocol.Blinding;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Planned;

/// The sealed list: which arms each place in each stratum gets, and which kit holds them.
///
/// How it follows from a seed, for whoever wants to make it again:
/// 1. For each stratum, the stream `arms/STRATUM` ([RandomStream]) gives its sequences. *Between
///    people*: until there are enough, a block size is drawn (`below(number of sizes)`, in the
///    protocol's order), a block is laid out arm by arm in the protocol's order and shuffled, and each
///    of its places is one person's arm in all periods. *Within a person*: person after person, block
///    after block of periods is laid out in the same way and shuffled, the first block too.
/// 2. The stream `kits` gives kit numbers ([KitNumbers]): stratum by stratum, place by place, period by
///    period, and then for the spare kits, arm by arm. The finished kits are kept in the order of their
///    numbers.
///
/// @param study code of the study
/// @param version of the protocol that it was made from
/// @param sequences stratum by stratum, in order
/// @param kits by number; empty where nothing is blinded
public record AllocationList(String study, String version, List<Sequence> sequences, List<Kit> kits) {
    private static final Pattern WORD = Pattern.compile("\\S+");

    public AllocationList {
        sequences = List.copyOf(sequences);
        kits = kits.stream().sorted().toList();
        var places = new HashSet<String>();
        for (var sequence : sequences) {
            requireWord(sequence.stratum());
            sequence.arms().forEach(AllocationList::requireWord);
            if (!places.add(sequence.stratum() + " " + sequence.number())) {
                throw new IllegalArgumentException(
                        "Place %d of stratum %s is given twice".formatted(sequence.number(), sequence.stratum()));
            }
        }
        if (kits.stream().map(Kit::number).distinct().count() < kits.size()) {
            throw new IllegalArgumentException("Two kits have one number");
        }
        if (!version.lines().toList().equals(List.of(version))) {
            throw new IllegalArgumentException("The version of a protocol is one line");
        }
    }

    /// For as many people as the protocol's blinding plans, spread evenly over the strata.
    public static AllocationList of(SupervisedStudy study, Secret seed) {
        var blinding = study.blinding();
        if (blinding == null) {
            throw new IllegalArgumentException(
                    "Study %s is not blinded, so it does not say for how many people a list is made"
                            .formatted(study.identity().code()));
        }
        return of(study, Strata.even(study, blinding.people()), seed);
    }

    /// For so many people in each stratum.
    ///
    /// @param people at least how many places each stratum gets; whole blocks, so there may be a few more
    public static AllocationList of(SupervisedStudy study, Map<String, Integer> people, Secret seed) {
        var strata = Strata.of(study);
        if (!people.keySet().equals(new HashSet<>(strata))) {
            throw new IllegalArgumentException("People are counted for the strata %s; expected %s"
                    .formatted(people.keySet().stream().sorted().toList(), strata));
        }
        var blocks = new Blocks(study);
        var sequences = new ArrayList<Sequence>();
        for (var stratum : strata) {
            var stream = new RandomStream(seed, "arms/" + stratum);
            sequences.addAll(blocks.sequences(stratum, people.getOrDefault(stratum, 0), stream));
        }
        var blinding = study.blinding();
        List<Kit> kits = blinding == null ? List.of() : kits(study, blinding, sequences, seed);
        return new AllocationList(study.identity().code(), study.identity().version(), sequences, kits);
    }

    private static List<Kit> kits(SupervisedStudy study, Blinding blinding, List<Sequence> sequences, Secret seed) {
        var count = (long) sequences.size() * study.course().periods()
                + (long) blinding.spareKits() * study.arms().size();
        if (count > KitNumbers.AT_MOST) {
            throw new IllegalArgumentException("%d kits are more than one list can number; expected at most %d"
                    .formatted(count, KitNumbers.AT_MOST));
        }
        var numbers = new KitNumbers(blinding.kitPrefix(), new RandomStream(seed, "kits"));
        var capsules = Planned.of(study.course()).perPeriod();
        var kits = new ArrayList<Kit>();
        for (var sequence : sequences) {
            for (int period = 1; period <= sequence.arms().size(); period++) {
                var use = new Kit.Use.Planned(sequence.stratum(), sequence.number(), period);
                kits.add(new Kit(numbers.next(), use, sequence.arm(period), capsules));
            }
        }
        for (Arm arm : study.arms()) {
            for (int spare = 1; spare <= blinding.spareKits(); spare++) {
                kits.add(new Kit(numbers.next(), new Kit.Use.Spare(), arm.code(), capsules));
            }
        }
        return kits;
    }

    public Optional<Sequence> sequence(String stratum, int number) {
        return sequences.stream()
                .filter(place -> place.stratum().equals(stratum) && place.number() == number)
                .findFirst();
    }

    /// The kits of one place, period by period.
    public List<Kit> kits(Sequence place) {
        var kits = new ArrayList<Kit>();
        for (int period = 1; period <= place.arms().size(); period++) {
            kit(place.stratum(), place.number(), period).ifPresent(kits::add);
        }
        return kits;
    }

    /// The kit that is kept for one period of one place.
    public Optional<Kit> kit(String stratum, int number, int period) {
        var use = new Kit.Use.Planned(stratum, number, period);
        return kits.stream().filter(kit -> kit.use().equals(use)).findFirst();
    }

    public List<Kit> spares() {
        return kits.stream().filter(kit -> kit.use() instanceof Kit.Use.Spare).toList();
    }

    /// How many places and kits there are, and nothing of what they hold, because text ends in logs.
    @Override
    public String toString() {
        return "AllocationList[%s %s, %d sequences, %d kits]".formatted(study, version, sequences.size(), kits.size());
    }

    private static void requireWord(String code) {
        if (!WORD.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot stand in a sealed list; expected a code without spaces".formatted(code));
        }
    }
}
