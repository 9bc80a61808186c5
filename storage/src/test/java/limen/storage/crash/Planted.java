package limen.storage.crash;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import limen.evidence.RuleId;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.KitNumber;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;

/// Words that stand nowhere else, and entries that hold them, so that a single one found on a disk betrays the log.
final class Planted {
    static final ParticipantId STAYS = new ParticipantId("QUOKKA-7731");
    static final ParticipantId LEAVES = new ParticipantId("NUMBAT-4410");

    /// What somebody must not find who has the disk and no key.
    static final List<String> WORDS = List.of(
            STAYS.text(),
            LEAVES.text(),
            "xylographic afternoon",
            "Überraschung im Gewächshaus",
            "Thessaloniki Quarterstaff",
            "Zephyrine Underbridge",
            "ARM-VERMILION",
            "ARM-CELADON",
            "KIT-88217-QX",
            "LOT-HALCYON-5",
            "RULE_PANGOLIN_9",
            "opalescentine",
            "jaw_tension_mosaic",
            "leaves for Wollongong");

    private static final Instant AT = Instant.parse("2026-03-01T06:00:00Z");

    private Planted() {}

    /// The entries, in order; their ids are secrets too.
    static List<Entry> entries() {
        var participant = new Author(Role.PARTICIPANT, "Thessaloniki Quarterstaff");
        var physician = new Author(Role.PHYSICIAN, "Zephyrine Underbridge");
        var kit = new KitNumber("KIT-88217-QX");
        var study = List.<StudyEvent>of(
                new StudyEvent.KitsReceived(List.of(kit), "LOT-HALCYON-5", LocalDate.of(2027, 1, 1), "as planned"),
                new StudyEvent.AllocationsOpened(
                        "0".repeat(64),
                        List.of(new StudyEvent.AllocationsOpened.Opened(
                                STAYS, List.of("ARM-VERMILION", "ARM-CELADON")))));
        var events = List.<ParticipantEvent>of(
                new Report.JournalWritten("A xylographic afternoon. Überraschung im Gewächshaus!", Set.of()),
                new Report.MedicineReported("opalescentine", false),
                new Report.EffectReported("jaw_tension_mosaic", 40),
                new Dosing.KitDispensed(kit, 12),
                new Oversight.DosingStopped(new RuleId("RULE_PANGOLIN_9"), "measured 190"));
        return Stream.of(
                        IntStream.range(0, events.size())
                                .mapToObj(i ->
                                        Entry.of(id(i), STAYS, i < 3 ? participant : physician, now(), events.get(i))),
                        IntStream.range(0, events.size())
                                .mapToObj(i -> Entry.of(id(10 + i), LEAVES, physician, now(), events.get(i))),
                        IntStream.range(0, study.size())
                                .mapToObj(i -> Entry.ofStudy(id(20 + i), physician, now(), study.get(i))))
                .flatMap(entries -> entries)
                .toList();
    }

    /// The last entry of somebody who leaves.
    static Entry erasure() {
        return Entry.of(
                id(99),
                LEAVES,
                new Author(Role.PHYSICIAN, "Zephyrine Underbridge"),
                now(),
                new Rights.Erased("leaves for Wollongong"));
    }

    /// Whoever looks for any of it.
    static Scan scan() {
        var scan = new Scan();
        WORDS.forEach(scan::word);
        Stream.concat(entries().stream(), Stream.of(erasure())).map(Entry::id).forEach(id -> {
            scan.word(id.toString());
            scan.bytes(id + " as sixteen bytes", raw(id.uuid()));
        });
        return scan;
    }

    static byte[] raw(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static EventId id(int number) {
        return EventId.of("5b1de4a7-93c6-4f08-8a2d-77c01e9f%04d".formatted(number));
    }

    private static Times now() {
        return Times.now(AT.atZone(ZoneOffset.UTC));
    }
}
