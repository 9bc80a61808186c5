package limen.storage.keeper;

import java.sql.ResultSet;
import java.sql.SQLException;

/// How the columns of a log are read. What cannot have been written by Limen is called damaged.
final class Columns {
    private Columns() {}

    /// One value from the row that a result stands on.
    @FunctionalInterface
    interface Column<T> {
        T of(ResultSet found) throws SQLException;
    }

    static Row row(ResultSet found) throws SQLException {
        // SQLite takes numbers that are no position. They must not be taken for another.
        var position = Math.clamp(found.getLong(1), Integer.MIN_VALUE, Integer.MAX_VALUE);
        try {
            return new Row(
                    position,
                    Tag.of(bytes(found, 2, Tag.BYTES)),
                    found.getInt(3),
                    Tag.of(bytes(found, 4, Tag.BYTES)),
                    blob(found, 5),
                    Blob.of(bytes(found, 6, 32)));
        } catch (IllegalArgumentException e) {
            throw new StorageFault(new Trouble.Damaged(
                    "entry %d is called number %d of its strand".formatted(position, found.getInt(3))));
        }
    }

    /// A tag in the first column.
    static Tag tag(ResultSet found) throws SQLException {
        return Tag.of(bytes(found, 1, Tag.BYTES));
    }

    static Blob blob(ResultSet found, int column) throws SQLException {
        var bytes = found.getBytes(column);
        if (bytes == null) {
            throw new StorageFault(new Trouble.Damaged("an empty field where bytes were expected"));
        }
        return Blob.of(bytes);
    }

    private static byte[] bytes(ResultSet found, int column, int length) throws SQLException {
        var bytes = found.getBytes(column);
        if (bytes == null || bytes.length != length) {
            throw new StorageFault(new Trouble.Damaged(
                    "a field of %d bytes where %d were expected".formatted(bytes == null ? 0 : bytes.length, length)));
        }
        return bytes;
    }
}
