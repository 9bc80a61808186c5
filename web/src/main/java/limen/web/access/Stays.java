package limen.web.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Everybody who is signed in, in the memory of this process alone: when they came, and when they were last seen.
public final class Stays {
    /// Without a request.
    public static final Duration IDLE_END = Duration.ofMinutes(30);

    /// However busy.
    public static final Duration END = Duration.ofHours(12);

    private static final String STAY = Stay.class.getName();

    private final InstantSource clock;
    private final Strangers strangers;
    private final Map<String, Stay> all = new ConcurrentHashMap<>();

    Stays(InstantSource clock, Strangers strangers) {
        this.clock = clock;
        this.strangers = strangers;
    }

    /// One sign-in.
    private final class Stay implements HttpSessionBindingListener {
        private final Visitor visitor;
        private final HttpSession session;
        private final Instant since;
        private volatile Instant seen;

        Stay(Visitor visitor, HttpSession session, Instant since) {
            this.visitor = visitor;
            this.session = session;
            this.since = since;
            this.seen = since;
        }

        /// Signed out, or ended.
        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            all.values().remove(this);
        }
    }

    /// What is said about one sign-in.
    ///
    /// @param here whether it is the one that asks
    public record Shown(Instant since, Instant seen, boolean here) {}

    void begin(HttpSession session, Visitor visitor) {
        clear();
        strangers.known(session);
        var stay = new Stay(visitor, session, clock.instant());
        // The server's own clock lets go of it a little later.
        session.setMaxInactiveInterval((int) IDLE_END.plusMinutes(1).toSeconds());
        session.setAttribute(STAY, stay);
        all.put(session.getId(), stay);
    }

    /// Whether a session goes on; if it does, it was seen now.
    boolean goesOn(HttpSession session) {
        if (!(session.getAttribute(STAY) instanceof Stay stay)) {
            return true;
        }
        var now = clock.instant();
        if (isOver(stay, now)) {
            return false;
        }
        stay.seen = now;
        return true;
    }

    private static boolean isOver(Stay stay, Instant now) {
        return !now.isBefore(stay.seen.plus(IDLE_END)) || !now.isBefore(stay.since.plus(END));
    }

    /// Lets go of what is over, so that nobody stays in memory who went without a word.
    private void clear() {
        var now = clock.instant();
        all.values().removeIf(stay -> isOver(stay, now));
    }

    /// Where somebody is signed in, the latest first.
    public List<Shown> of(Visitor visitor, HttpSession here) {
        clear();
        return all.values().stream()
                .filter(stay -> stay.visitor.equals(visitor))
                .map(stay ->
                        new Shown(stay.since, stay.seen, stay.session.getId().equals(here.getId())))
                .sorted((one, other) -> other.since().compareTo(one.since()))
                .toList();
    }

    /// Ends all sign-ins of somebody but one.
    public void endOthers(Visitor visitor, HttpSession here) {
        end(visitor, here.getId());
    }

    /// Ends all sign-ins of somebody.
    public void end(Visitor visitor) {
        end(visitor, "");
    }

    private void end(Visitor visitor, String but) {
        for (var stay : new ArrayList<>(all.entrySet())) {
            if (stay.getValue().visitor.equals(visitor) && !stay.getKey().equals(but)) {
                all.remove(stay.getKey());
                try {
                    stay.getValue().session.invalidate();
                } catch (IllegalStateException _) {
                    // It was over already.
                }
            }
        }
    }
}
