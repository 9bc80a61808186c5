package limen.storage.keeper;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import limen.storage.keeper.Columns.Column;
import org.jspecify.annotations.Nullable;

/// A log in a database as one transaction sees it.
class SqlReading implements Keeper.Reading {
    private static final String ROWS = "select position, strand, version, id, payload, link from entry ";
    private static final int FETCHED_AT_ONCE = 500;
    private static final int ASKED_AT_ONCE = 256;

    final Session session;
    private final Dialect dialect;
    private @Nullable StorageFault fault;
    private boolean answered;

    SqlReading(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /// Fills the question marks of a statement.
    @FunctionalInterface
    interface Parameters {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /// Takes one row of a result.
    @FunctionalInterface
    interface Found {
        void take(ResultSet row) throws SQLException;
    }

    /// A transaction of which one part failed must not be kept, whoever caught the fault on its way.
    void requireWhole() {
        if (fault != null) {
            throw fault;
        }
    }

    /// Whether this fault is the answer to the first question, so that nobody has heard anything yet.
    final boolean beganWith(StorageFault some) {
        return some == fault && !answered;
    }

    final StorageFault failed(String how) {
        var failed = new StorageFault(new Trouble.Damaged(how));
        fault = failed;
        return failed;
    }

    final StorageFault failed(SQLException error) {
        var failed = dialect.fault(error);
        fault = failed;
        return failed;
    }

    @Override
    public Optional<Row> last() {
        return ask(ROWS + "order by position desc limit 1", _ -> {}, Columns::row).stream()
                .findFirst();
    }

    @Override
    public void rows(int after, Consumer<Row> each) {
        // A statement of its own: whoever consumes may ask more meanwhile.
        var behind = after == 0 ? "" : "where position > %d ".formatted(after);
        try (var statement = session.fresh(ROWS + behind + "order by position")) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (var found = statement.executeQuery()) {
                answered = true;
                while (found.next()) {
                    each.accept(Columns.row(found));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<Row> strand(Tag strand) {
        return ask(ROWS + "where strand = ? order by version", is(strand), Columns::row);
    }

    @Override
    public Map<Tag, Integer> lengths(Collection<Tag> strands) {
        var lengths = new HashMap<Tag, Integer>();
        askInParts("""
                select asked.column1, (select max(version) from entry where strand = asked.column1)
                from (values %s) as asked""", "(?)", strands, found -> lengths.put(Columns.tag(found), found.getInt(2)));
        return lengths;
    }

    @Override
    public Set<Tag> known(Collection<Tag> ids) {
        var known = new HashSet<Tag>();
        askInParts("select id from entry where id in (%s)", "?", ids, found -> known.add(Columns.tag(found)));
        return known;
    }

    @Override
    public List<Row> withIds(Collection<Tag> ids) {
        var all = new ArrayList<Row>();
        askInParts(ROWS + "where id in (%s)", "?", ids, found -> all.add(Columns.row(found)));
        return all;
    }

    @Override
    public Map<Tag, Blob> keys() {
        var keys = new HashMap<Tag, Blob>();
        each(
                "select strand, wrapped from strand_key",
                _ -> {},
                found -> keys.put(Columns.tag(found), Columns.blob(found, 2)));
        return keys;
    }

    @Override
    public Optional<Blob> key(Tag strand) {
        return ask("select wrapped from strand_key where strand = ?", is(strand), found -> Columns.blob(found, 1))
                .stream()
                .findFirst();
    }

    @Override
    public Map<Tag, Blob> keysOf(Collection<Tag> strands) {
        var keys = new HashMap<Tag, Blob>();
        askInParts(
                "select strand, wrapped from strand_key where strand in (%s)",
                "?", strands, found -> keys.put(Columns.tag(found), Columns.blob(found, 2)));
        return keys;
    }

    @Override
    public Set<Tag> erasedOf(Collection<Tag> strands) {
        var erased = new HashSet<Tag>();
        askInParts(
                "select strand from erased where strand in (%s)",
                "?", strands, found -> erased.add(Columns.tag(found)));
        return erased;
    }

    @Override
    public Map<Tag, Blob> erased() {
        var erased = new HashMap<Tag, Blob>();
        each(
                "select strand, proof from erased",
                _ -> {},
                found -> erased.put(Columns.tag(found), Columns.blob(found, 2)));
        return erased;
    }

    @Override
    public List<Blob> checkpoints() {
        return ask("select content from checkpoint order by number", _ -> {}, found -> Columns.blob(found, 1));
    }

    @Override
    public Optional<Blob> note(String name) {
        return ask(
                        "select content from note where name = ?",
                        statement -> statement.setString(1, name),
                        found -> Columns.blob(found, 1))
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, Blob> notes() {
        var notes = new TreeMap<String, Blob>();
        each("select name, content from note", _ -> {}, found -> notes.put(found.getString(1), Columns.blob(found, 2)));
        return notes;
    }

    @Override
    public List<String> unlikeMade() {
        try {
            var found = dialect.layout(session);
            answered = true;
            return found.unlike(dialect.made());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Parameters is(Tag tag) {
        return statement -> statement.setBytes(1, tag.bytes());
    }

    private <T> List<T> ask(String sql, Parameters parameters, Column<T> column) {
        var all = new ArrayList<T>();
        each(sql, parameters, found -> all.add(column.of(found)));
        return all;
    }

    private void each(String sql, Parameters parameters, Found found) {
        try {
            var statement = session.kept(sql);
            parameters.fill(statement);
            try (var rows = statement.executeQuery()) {
                answered = true;
                while (rows.next()) {
                    found.take(rows);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Asks for many tags, as many at a time as a statement may name. Parts are filled up to a power of two, so
    /// that there are few statements to prepare.
    private void askInParts(String sql, String mark, Collection<Tag> tags, Found found) {
        var distinct = List.copyOf(Set.copyOf(tags));
        for (int from = 0; from < distinct.size(); from += ASKED_AT_ONCE) {
            var part = distinct.subList(from, Math.min(from + ASKED_AT_ONCE, distinct.size()));
            var marks = Integer.highestOneBit(2 * part.size() - 1);
            each(
                    sql.formatted(String.join(", ", Collections.nCopies(marks, mark))),
                    statement -> {
                        for (int i = 0; i < marks; i++) {
                            statement.setBytes(
                                    i + 1,
                                    part.get(Math.min(i, part.size() - 1)).bytes());
                        }
                    },
                    found);
        }
    }
}
