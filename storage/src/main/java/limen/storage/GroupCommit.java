package limen.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        // Most of these find that an earlier one took everything.
        writer.execute(this::writeWhatWaits);
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageFault fault ? new StorageFault(fault.trouble(), fault) : e;
        }
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
            together.forEach(waiting -> waiting.answer().completeExceptionally(fault));
        } catch (RuntimeException | Error defect) {
            // Those who wait must not wait for ever, whatever went wrong.
            var fault = new StorageFault(new Trouble.OurFault(defect.toString()), defect);
            together.forEach(waiting -> waiting.answer().completeExceptionally(fault));
        }
    }

    /// Writes what waits, and stops.
    @Override
    public void close() {
        writer.close();
    }
}
