package limen.web.demo;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that only goes on when somebody moves it, and never back.
public final class MovableClock implements InstantSource {
    private volatile Instant now;

    MovableClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void moveTo(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }
}
