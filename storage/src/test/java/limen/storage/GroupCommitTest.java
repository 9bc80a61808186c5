package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many who share one thread that writes.
@Timeout(60)
final class GroupCommitTest {
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void stop() {
        senders.shutdownNow();
    }

    /// Holds up the thread that writes with number 0, so that what comes meanwhile is one group.
    private GroupCommit<Integer, Integer> held(Function<List<Integer>, List<Integer>> write) {
        return new GroupCommit<>("test", numbers -> {
            if (numbers.contains(0)) {
                busy.countDown();
                await(go);
            }
            return write.apply(numbers);
        });
    }

    private List<Future<Integer>> waiting(GroupCommit<Integer, Integer> group, int many) throws Exception {
        var all = new ArrayList<Future<Integer>>();
        all.add(submit(group, 0));
        await(busy);
        for (int number = 1; number <= many; number++) {
            all.add(submit(group, number));
        }
        // Long enough for all of them to have queued.
        Thread.sleep(300);
        return all;
    }

    private Future<Integer> submit(GroupCommit<Integer, Integer> group, int number) {
        Callable<Integer> sending = () -> group.submit(number);
        return senders.submit(sending);
    }

    @Test
    void one_that_cannot_be_written_takes_no_neighbour_with_it() throws Exception {
        try (var group = held(numbers -> {
            if (numbers.contains(3)) {
                throw new StorageFault(new Trouble.Damaged("the key of number 3"));
            }
            return numbers;
        })) {
            var all = waiting(group, 6);
            go.countDown();
            for (int number : IntStream.of(0, 1, 2, 4, 5, 6).toArray()) {
                assertThat(all.get(number).get()).isEqualTo(number);
            }
            assertThatThrownBy(() -> all.get(3).get()).hasMessageContaining("the key of number 3");
        }
    }

    @Test
    void what_is_everybodys_trouble_is_not_tried_again_for_each() throws Exception {
        var tries = new AtomicInteger();
        try (var group = held(numbers -> {
            if (!numbers.contains(0)) {
                tries.incrementAndGet();
                throw new StorageFault(new Trouble.DiskFull("the disk of a test"));
            }
            return numbers;
        })) {
            var all = waiting(group, 4);
            go.countDown();
            for (var one : all.subList(1, 5)) {
                assertThatThrownBy(one::get).hasMessageContaining("the disk of a test");
            }
        }
        assertThat(tries).hasValue(1);
    }

    @Test
    void who_is_interrupted_while_closing_lets_everybody_be_answered() throws Exception {
        var interrupted = new AtomicInteger();
        var group = held(numbers -> {
            interrupted.addAndGet(Thread.interrupted() ? 1 : 0);
            return numbers;
        });
        var all = waiting(group, 4);
        var closing = Thread.ofPlatform().start(group::close);
        closing.interrupt();
        Thread.sleep(100);
        go.countDown();
        for (int number = 0; number <= 4; number++) {
            assertThat(all.get(number).get(20, TimeUnit.SECONDS)).isEqualTo(number);
        }
        closing.join();
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void after_closing_nothing_is_taken_and_that_is_said() {
        var group = new GroupCommit<Integer, Integer>("test", numbers -> numbers);
        assertThat(group.submit(1)).isEqualTo(1);
        group.close();
        assertThatThrownBy(() -> group.submit(2))
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.OurFault.class));
        group.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("the thread that writes was interrupted", e);
        }
    }
}
