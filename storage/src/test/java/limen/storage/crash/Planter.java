package limen.storage.crash;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import limen.storage.Backup;
import limen.storage.Batch;
import limen.storage.DataFolder;
import limen.storage.SealedAllocations;
import limen.storage.key.Stretching;
import limen.study.KitNumber;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Secret;
import limen.study.randomisation.Sequence;

/// A process that puts the planted words into a study, with sealed allocations, a backup and an erasure:
/// `Planter FOLDER BACKUPS`. It prints one line when all is there, and waits to be killed.
public final class Planter {
    /// A secret itself.
    static final String NONCE = "9c41e07b".repeat(8);

    private Planter() {}

    public static void main(String[] arguments) throws InterruptedException {
        var study = DataFolder.of(Path.of(arguments[0]));
        var backups = Path.of(arguments[1]);
        var log = study.create(
                StudyFolder.STUDY,
                StudyFolder.KEY,
                Stretching.STRONG,
                InstantSource.system(),
                (writing, vault) -> SealedAllocations.put(writing, vault, allocations(), StudyFolder.LIST_KEY));
        Planted.entries().forEach(entry -> log.append(Batch.of(List.of(entry))));
        Backup.write(study, backups.resolve("before.limen"), _ -> {});
        log.append(Batch.of(List.of(Planted.erasure())));
        Backup.write(study, backups.resolve("after.limen"), _ -> {});
        // Stays in the log of writes, because nothing closes the log.
        log.append(new Sent(1, 1, 0, 1).batch());
        System.out.println("planted");
        Thread.currentThread().join();
    }

    private static SealedList allocations() {
        var list = new AllocationList(
                StudyFolder.STUDY,
                "1",
                List.of(new Sequence("berlin", 1, List.of("ARM-VERMILION", "ARM-CELADON"))),
                List.of(new Kit(new KitNumber("KIT-88217-QX"), new Kit.Use.Spare(), "ARM-VERMILION", 12)));
        return new SealedList(list, new Secret(NONCE));
    }
}
