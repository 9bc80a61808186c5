package limen.storage.crash;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import limen.storage.Backup;
import limen.storage.DataFolder;

/// Who makes one backup of a log after the other while others write into it.
///
/// @param backups the folder that they go into
/// @param numbers of deeds, shared with whoever else does any in this run
record Copier(DataFolder study, Path backups, int run, AtomicInteger numbers, RandomGenerator random) {
    private static final int LONGEST_PAUSE_MILLIS = 60;

    void work(int deeds) throws InterruptedException {
        for (int i = 0; i < deeds; i++) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            var number = numbers.incrementAndGet();
            var deed = new Deed(run, number, Deed.Kind.BACKUP, "backup-%d-%d.limen".formatted(run, number));
            Writer.say(deed.announced("-"));
            var copied = Backup.write(study, backups.resolve(deed.name()), _ -> {});
            Writer.say(deed.acknowledged("%d,%d".formatted(copied.entries(), copied.erasedStrands())));
        }
    }
}
