package limen.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Failed tries under one name or from one address, each with a wait that grows. In memory alone, and never more than
/// a fixed number of them.
public final class Tries {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST = 10_000;
    private static final int MOST_DOUBLINGS = 6;

    private final int free;
    private final Duration memory;
    private final Map<String, Failed> all = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > MOST;
        }
    };

    /// Nobody has tried anything yet.
    ///
    /// @param free how many tries fail before anybody waits
    /// @param memory after what time without a failure all are forgotten
    public Tries(int free, Duration memory) {
        this.free = free;
        this.memory = memory;
    }

    /// What failed until now.
    ///
    /// @param until when the next try is read
    public record Failed(int times, Instant last, Instant until) {}

    /// How long nobody is let in; nothing if the next try is read at once.
    public synchronized Optional<Duration> waiting(String key, Instant now) {
        var failed = all.get(key);
        return failed == null || !now.isBefore(failed.until())
                ? Optional.empty()
                : Optional.of(Duration.between(now, failed.until()));
    }

    /// Counts a try before it is read, so that many at once are as many.
    public synchronized Failed failed(String key, Instant now) {
        var before = all.get(key);
        var times = before == null || before.last().plus(memory).isBefore(now) ? 1 : before.times() + 1;
        var after = new Failed(times, now, now.plus(waitAfter(times)));
        all.put(key, after);
        return after;
    }

    private Duration waitAfter(int times) {
        if (times < free) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - free, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    public synchronized void forget(String key) {
        all.remove(key);
    }

    /// Takes back one try that did not fail; those before it stay counted.
    public synchronized void takeBack(String key) {
        all.computeIfPresent(
                key,
                (_, failed) ->
                        failed.times() <= 1 ? null : new Failed(failed.times() - 1, failed.last(), failed.last()));
    }

    /// "4 min", "1 min": never less than what is waited.
    public static String words(Duration wait) {
        var minutes = (wait.toSeconds() + 59) / 60;
        return minutes >= 60 ? "1 h" : minutes + " min";
    }
}
