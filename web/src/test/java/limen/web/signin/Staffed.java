package limen.web.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import limen.capture.LiveStudy;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.SealedLog;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Access;
import limen.study.Author;
import limen.study.Credential;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.web.Rooms;

/// A study in memory with a door, and a clock that a test moves. Nobody in it exists.
public final class Staffed implements AutoCloseable {
    public static final Author LEAD = new Author(Role.INVESTIGATOR, "Lead Person");
    static final String PASSWORD = "seven quiet herons";

    final EventLog log;
    final LiveStudy study;
    final PublicOrigin origin;
    final Rooms rooms;
    final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now;

    private Staffed(Instant now, PublicOrigin origin, int port, Class<?>... more) throws IOException {
        this.now = now;
        this.origin = origin;
        InstantSource clock = () -> this.now;
        var keeper = new MemoryKeeper();
        var vault = keeper.write(rows -> {
            var made = Vault.create(
                    rows,
                    "LIMEN-TEST",
                    "first",
                    new Opener.Passphrase("a passphrase of a test"),
                    new Stretching(8, 1, 1));
            new Documents(made).put(rows, Documents.PROTOCOL, protocol());
            return made;
        });
        log = SealedLog.open(keeper, vault, _ -> {}, clock);
        study = ((LiveStudy.Opened.Ready) LiveStudy.open(log, Tables.reviewed(InstrumentObservations.shipped()), clock))
                .study();
        var plan = StudyRooms.plan(study, port, origin, clock, failures::add);
        rooms = Rooms.open(new Rooms.Plan(
                plan.port(),
                plan.clock(),
                plan.log(),
                plan.sessions(),
                plan.parts(),
                Stream.concat(plan.wirings().stream(), Stream.of(more)).toList()));
    }

    public static Staffed open() throws IOException {
        return new Staffed(Instant.parse("2026-11-25T12:00:00Z"), PublicOrigin.local(0), 0);
    }

    public Rooms rooms() {
        return rooms;
    }

    static Staffed behind(PublicOrigin origin) throws IOException {
        return new Staffed(Instant.parse("2026-11-25T12:00:00Z"), origin, 0);
    }

    /// On a port that passkeys know, and today, which browsers go by.
    ///
    /// @param more rooms of a test
    static Staffed on(int port, Class<?>... more) throws IOException {
        return new Staffed(Instant.now(), PublicOrigin.local(port), port, more);
    }

    private static String protocol() {
        try {
            return Files.readString(Path.of("..", "examples", "protocols", "parallel-groups.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return now;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    /// An invitation for somebody, as a path.
    String invited(Author owner, Duration opens) {
        var token = Token.fresh();
        var by = owner.equals(LEAD) ? Author.RULES : LEAD;
        var refused = reception().invite(by, owner, token, opens);
        if (refused.isPresent()) {
            throw new AssertionError(refused.get());
        }
        return "/invited/" + token.text();
    }

    /// Somebody who can sign in, and with what their device makes codes.
    public Credential.OneTimeCodes known(Author owner) {
        var path = invited(owner, Duration.ofHours(1));
        var codes = OneTimeCode.fresh();
        var begun = reception()
                .begin(
                        new Token(path.substring("/invited/".length())),
                        owner,
                        List.of(Passwords.hashed(PASSWORD), codes),
                        new Access.SignedInWithCodes(0));
        if (!(begun instanceof Reception.Answer.In)) {
            throw new AssertionError(begun.toString());
        }
        return codes;
    }

    Reception reception() {
        return new Reception(study, () -> now, new Passkeys(origin));
    }

    String digits(Credential.OneTimeCodes codes) {
        return OneTimeCode.of(codes, now.getEpochSecond() / 30);
    }

    /// Each a browser of its own that asks for the door and says no more.
    void strangers(int many) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var ask = HttpRequest.newBuilder(rooms.address().resolve("/sign-in"))
                    .HEAD()
                    .build();
            for (int i = 0; i < many; i++) {
                client.send(ask, HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    static Author person(String code) {
        return new Author(Role.PARTICIPANT, code);
    }

    @Override
    public void close() {
        rooms.close();
        study.close();
    }
}
