package limen.web.whole;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import limen.capture.LiveStudy;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.StudyKind;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.web.Rooms;
import limen.web.signin.PublicOrigin;
import limen.web.signin.StudyRooms;

/// A study on a disk with its pages open, and a clock that a test moves. Nobody in it exists.
final class Conducted implements AutoCloseable {
    private static final Instant BEGIN = Instant.parse("2027-01-11T08:00:00Z");

    final LiveStudy study;
    final Rooms rooms;
    final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final String invitation;
    private final Function<URI, Window> window;
    private final List<Window> windows = new ArrayList<>();
    private volatile Instant now = BEGIN;

    /// @param window opens one for somebody of the team
    Conducted(DataFolder folder, Path protocol, Function<URI, Window> window) throws IOException {
        this.window = window;
        InstantSource clock = () -> now;
        var text = Files.readString(protocol);
        var log = folder.create(
                StudyKind.REAL.nameOf("EX-PG"),
                new Opener.Passphrase("a passphrase of a test"),
                new Stretching(8, 1, 1),
                clock,
                (rows, vault) -> new Documents(vault).put(rows, Documents.PROTOCOL, text));
        study = ((LiveStudy.Opened.Ready) LiveStudy.open(log, Tables.reviewed(InstrumentObservations.shipped()), clock))
                .study();
        var origin = PublicOrigin.local(0);
        rooms = Rooms.open(StudyRooms.plan(study, 0, origin, clock, failures::add));
        invitation = StudyRooms.firstInvitation(study, origin, clock);
    }

    Instant now() {
        return now;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    void on(Instant moment) {
        now = moment;
    }

    /// The way of the first investigator, as the console prints it.
    String firstInvitation() {
        return invitation;
    }

    /// A window for somebody of the team.
    Window window() {
        return opened(window.apply(rooms.address()));
    }

    /// One without script, for somebody who takes part.
    Window plainWindow() {
        return opened(new PlainWindow(rooms.address()));
    }

    private Window opened(Window opened) {
        windows.add(opened);
        return opened;
    }

    @Override
    public void close() {
        windows.forEach(Window::close);
        rooms.close();
        study.close();
    }
}
