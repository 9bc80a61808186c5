package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import limen.study.randomisation.SealedList;
import limen.web.access.Doors;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;

/// Lists that are open, each within one session: in memory alone, for half an hour, and gone when somebody signs out.
final class OpenLists implements OpenList {
    static final Duration END = Duration.ofMinutes(30);

    private static final String NAME = OpenLists.class.getName();

    private final InstantSource clock;

    OpenLists(InstantSource clock) {
        this.clock = clock;
    }

    private record Open(Visitor.Conducting whose, SealedList list, Instant until) {}

    @Override
    public Optional<SealedList> of(HttpServletRequest request) {
        return open(request).map(Open::list);
    }

    /// Until when it is open; empty if it is not.
    Optional<Instant> until(HttpServletRequest request) {
        return open(request).map(Open::until);
    }

    private Optional<Open> open(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof Open open)) {
            return Optional.empty();
        }
        var isTheirs = Doors.whoever().filter(open.whose()::equals).isPresent()
                && StaffDoor.UNSEAL.opensTo(open.whose().role());
        if (!isTheirs || !clock.instant().isBefore(open.until())) {
            session.removeAttribute(NAME);
            return Optional.empty();
        }
        return Optional.of(open);
    }

    void open(Visitor.Conducting visitor, SealedList list, HttpServletRequest request) {
        request.getSession()
                .setAttribute(NAME, new Open(visitor, list, clock.instant().plus(END)));
    }

    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
