package limen.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The record at which the reading stands: first the header, then row after row, each in the place of the one
/// before. Of a row it keeps the cells of the named columns and the number of all.
final class CurrentRecord extends AbstractBaseCsvCallbackHandler<CurrentRecord> {
    private static final int MOST_COLUMNS = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 22;

    private final List<String> header = new ArrayList<>();
    private int headerLength;
    private final Map<Part, Cell> cells = new EnumMap<>(Part.class);
    private @Nullable Cell @Nullable [] cellOfColumn;
    private boolean isBlank;

    CurrentRecord() {
        for (var part : Part.values()) {
            cells.put(part, new Cell());
        }
    }

    /// From here on every record is a row.
    ///
    /// @param columns the index of the column of each part that is wanted
    void endHeader(Map<Part, Integer> columns) {
        var byColumn = new @Nullable Cell[header.size()];
        columns.forEach((part, column) -> byColumn[column] = cell(part));
        cellOfColumn = byColumn;
    }

    List<String> header() {
        return List.copyOf(header);
    }

    boolean isHeaderTooLong() {
        return headerLength > LONGEST_HEADER || getFieldCount() > MOST_COLUMNS;
    }

    /// The line on which the record begins.
    long line() {
        return getStartingLineNumber();
    }

    /// The header of the cell that comes next; empty within the header itself and beyond its last column.
    Optional<String> columnBeingRead() {
        return cellOfColumn != null && size() < header.size() ? Optional.of(header.get(size())) : Optional.empty();
    }

    int size() {
        return getFieldCount();
    }

    /// The cell of a named column, the same object in every row; always empty where no column was named.
    Cell cell(Part part) {
        return Objects.requireNonNull(cells.get(part));
    }

    @Override
    protected void handleBegin(long line) {
        isBlank = true;
    }

    @Override
    protected void handleField(int column, char[] text, int from, int length, boolean isQuoted) {
        var wanted = cellOfColumn;
        if (isBlank) {
            isBlank = !(isQuoted && length > 0) && isBlank(text, from, length);
        }
        if (wanted == null) {
            addToHeader(text, from, length);
        } else if (column < wanted.length) {
            var cell = wanted[column];
            if (cell != null) {
                cell.take(text, from, length);
            }
        }
    }

    /// Null, which skips the record, where nothing is written in any of its cells.
    @Override
    protected @Nullable CurrentRecord buildRecord() {
        if (isBlank) {
            if (cellOfColumn == null) {
                header.clear();
                headerLength = 0;
            }
            return null;
        }
        return this;
    }

    private void addToHeader(char[] text, int from, int length) {
        headerLength += length;
        if (headerLength <= LONGEST_HEADER && header.size() < MOST_COLUMNS) {
            header.add(new String(text, from, length));
        }
    }

    private static boolean isBlank(char[] text, int from, int length) {
        for (var i = from; i < from + length; i++) {
            if (!Blank.is(text[i])) {
                return false;
            }
        }
        return true;
    }
}
