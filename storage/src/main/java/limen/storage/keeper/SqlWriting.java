package limen.storage.keeper;

import java.sql.SQLException;
import java.util.List;

/// A log in a database as one transaction is changing it.
final class SqlWriting extends SqlReading implements Keeper.Writing {
    private static final int ADDED_AT_ONCE = 500;

    private boolean leavesTraces;

    SqlWriting(Session session, Dialect dialect) {
        super(session, dialect);
    }

    /// Whether a key was destroyed or wrapped anew, or a note changed, which may be a lock: so that the
    /// traces of what was there before must be dropped.
    boolean leavesTraces() {
        return leavesTraces;
    }

    @Override
    public void add(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += ADDED_AT_ONCE) {
            addPart(rows.subList(from, Math.min(from + ADDED_AT_ONCE, rows.size())));
        }
        if (!rows.isEmpty()) {
            requireTaken(rows.getLast());
        }
    }

    /// A trigger that swallows the last row would let the next one take its place, and the chain would show nothing.
    private void requireTaken(Row added) {
        if (!last().map(added::equals).orElse(false)) {
            throw failed("row %d is not there after it was written".formatted(added.position()));
        }
    }

    private void addPart(List<Row> rows) {
        try {
            var statement = session.kept(
                    "insert into entry (position, strand, version, id, payload, link) values (?, ?, ?, ?, ?, ?)");
            for (var row : rows) {
                statement.setInt(1, row.position());
                statement.setBytes(2, row.strand().bytes());
                statement.setInt(3, row.version());
                statement.setBytes(4, row.id().bytes());
                statement.setBytes(5, row.payload().bytes());
                statement.setBytes(6, row.link().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void putKey(Tag strand, Blob wrapped) {
        if (changed("update strand_key set wrapped = ? where strand = ?", statement -> {
            statement.setBytes(1, wrapped.bytes());
            statement.setBytes(2, strand.bytes());
        })) {
            return;
        }
        var put = change("""
                insert into strand_key (strand, wrapped)
                select given.column1, given.column2 from (values (?, ?)) as given
                where not exists (select * from erased where erased.strand = given.column1)""", statement -> {
            statement.setBytes(1, strand.bytes());
            statement.setBytes(2, wrapped.bytes());
        });
        if (put == 0) {
            throw new StorageFault(new Trouble.OurFault("a strand that was erased was given a key"));
        }
    }

    @Override
    public void destroyKey(Tag strand, Blob proof) {
        change("delete from strand_key where strand = ?", is(strand));
        change("insert into erased (strand, proof) values (?, ?) on conflict (strand) do nothing", statement -> {
            statement.setBytes(1, strand.bytes());
            statement.setBytes(2, proof.bytes());
        });
        leavesTraces = true;
    }

    @Override
    public void addCheckpoint(Blob checkpoint) {
        change(
                "insert into checkpoint (number, content) select coalesce(max(number), 0) + 1, ? from checkpoint",
                statement -> statement.setBytes(1, checkpoint.bytes()));
    }

    @Override
    public void putNote(String name, Blob content) {
        if (!changed("update note set content = ? where name = ?", statement -> {
            statement.setBytes(1, content.bytes());
            statement.setString(2, name);
        })) {
            change("insert into note (name, content) values (?, ?)", statement -> {
                statement.setString(1, name);
                statement.setBytes(2, content.bytes());
            });
        }
    }

    @Override
    public void removeNote(String name) {
        changed("delete from note where name = ?", statement -> statement.setString(1, name));
    }

    /// Whether there was something, of which traces stay.
    private boolean changed(String sql, Parameters parameters) {
        var found = change(sql, parameters) > 0;
        leavesTraces |= found;
        return found;
    }

    private int change(String sql, Parameters parameters) {
        try {
            var statement = session.kept(sql);
            parameters.fill(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
