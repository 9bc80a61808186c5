package limen.storage.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// How a log lies in its tables: a number that grows by one with each step in [#STEPS].
final class Format {
    /// Statements that bring a log from one format to the next; the first makes it.
    private static final List<String> STEPS = List.of("V1__log.sql");

    static final int NEWEST = STEPS.size();

    private Format() {}

    /// What lies there; 0 for nothing. Each step left its number, so that a wrong one is seen.
    static int of(Session session, Dialect dialect) throws SQLException {
        if (session.number(dialect.count("format")) == 0) {
            return 0;
        }
        var newest = session.number("select max(version) from format");
        var steps = session.number("select count(*) from format where version between 1 and %d".formatted(newest));
        if (newest < 1 || steps != newest) {
            throw new StorageFault(new Trouble.Damaged(
                    "%s says that it is in format %d, after %d steps".formatted(dialect.where(), newest, steps)));
        }
        return newest;
    }

    /// Refuses what a later release wrote, before anything is changed.
    static void refuseNewer(int found) {
        if (found > NEWEST) {
            throw new StorageFault(new Trouble.Newer(Integer.toString(found), Integer.toString(NEWEST)));
        }
    }

    /// Brings a log to the newest format, within the caller's transaction.
    ///
    /// @param from what lies there; 0 for nothing
    static void advance(Session session, int from) throws SQLException {
        if (from == 0) {
            session.execute("create table format (version integer not null primary key)");
        }
        for (int step = from; step < NEWEST; step++) {
            for (var statement : statements(STEPS.get(step))) {
                session.execute(statement);
            }
            session.execute("insert into format (version) values (%d)".formatted(step + 1));
        }
    }

    private static List<String> statements(String name) {
        try (var in = Objects.requireNonNull(Format.class.getResourceAsStream(name), name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "");
            return Stream.of(text.split(";"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
