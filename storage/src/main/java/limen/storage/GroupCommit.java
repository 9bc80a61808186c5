package limen.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// One thread that writes for many: whatever waits is written together, so that many share one wait for the disk.
///
/// @param <T> what waits
/// @param <A> how it is answered
final class GroupCommit<T, A> implements AutoCloseable {
    /// So that nobody waits long for the others' sake.
    private static final int AT_ONCE = 512;

    private record Waiting<T, A>(T what, CompletableFuture<A> answer) {}

    private final ConcurrentLinkedQueue<Waiting<T, A>> queue = new ConcurrentLinkedQueue<>();
    private final Function<List<T>, List<A>> write;
    private final ExecutorService writer;

    /// Starts the thread.
    ///
    /// @param write one transaction for all of them; answers in the same order, once all is on the disk
    GroupCommit(String name, Function<List<T>, List<A>> write) {
        this.write = write;
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Waits until it is written.
    A submit(T what) {
        var waiting = new Waiting<T, A>(what, new CompletableFuture<>());
        queue.add(waiting);
        try {
            // Most of these find that an earlier one took everything.
            writer.execute(this::writeWhatWaits);
        } catch (RejectedExecutionException _) {
            // Taken along all the same if it came in at the last moment.
            if (queue.remove(waiting)) {
                throw closed();
            }
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageFault fault ? new StorageFault(fault.trouble(), fault) : e;
        }
    }

    private static StorageFault closed() {
        return new StorageFault(new Trouble.OurFault("something was to be written after the log was closed"));
    }

    private void writeWhatWaits() {
        var together = new ArrayList<Waiting<T, A>>();
        for (var next = queue.poll(); next != null; next = together.size() < AT_ONCE ? queue.poll() : null) {
            together.add(next);
        }
        if (!together.isEmpty()) {
            answer(together);
        }
    }

    private void answer(List<Waiting<T, A>> together) {
        try {
            var answers = write.apply(together.stream().map(Waiting::what).toList());
            for (int i = 0; i < answers.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
        } catch (StorageFault fault) {
            fail(together, fault);
        } catch (RuntimeException defect) {
            fail(together, new StorageFault(new Trouble.OurFault(defect.toString()), defect));
        } catch (Error broken) {
            // Those who wait must not wait for ever, whatever went wrong.
            var fault = new StorageFault(new Trouble.OurFault(broken.toString()), broken);
            together.forEach(waiting -> waiting.answer().completeExceptionally(fault));
        }
    }

    /// What one of many brought about is not the others' trouble: each is tried alone.
    private void fail(List<Waiting<T, A>> together, StorageFault fault) {
        if (together.size() > 1 && !isEverybodys(fault.trouble())) {
            together.forEach(waiting -> answer(List.of(waiting)));
        } else {
            together.forEach(waiting -> waiting.answer().completeExceptionally(fault));
        }
    }

    private static boolean isEverybodys(Trouble trouble) {
        return switch (trouble) {
            case Trouble.DiskFull _,
                    Trouble.Failing _,
                    Trouble.ReadOnly _,
                    Trouble.NotAllowed _,
                    Trouble.InUse _,
                    Trouble.Unreachable _ -> true;
            case Trouble.Damaged _,
                    Trouble.Foreign _,
                    Trouble.Misaddressed _,
                    Trouble.Newer _,
                    Trouble.Missing _,
                    Trouble.Occupied _,
                    Trouble.WrongKey _,
                    Trouble.NotDurable _,
                    Trouble.Unusable _,
                    Trouble.OtherKind _,
                    Trouble.OurFault _ -> false;
        };
    }

    /// Writes what waits, and stops. An interrupt does not hurry it.
    @Override
    public void close() {
        // Not by an interrupt: it would close the files that the writer has open.
        writer.shutdown();
        var interrupted = false;
        for (var ended = false; !ended; ) {
            try {
                ended = writer.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            left.answer().completeExceptionally(closed());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
