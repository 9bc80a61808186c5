package limen.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// The text of a table in UTF-8, decoded strictly: the first byte that is no UTF-8, or no text at all, ends the
/// reading with its line and offset.
///
/// Every line ends in one line feed, whatever it ends in in the file, also within a cell; so line numbers are
/// the same to everyone who counts. One line feed is added at the end: a record that is still open when that
/// has been read can only be open because a quotation mark is.
final class Utf8Text extends Reader {
    private static final int CHUNK = 1 << 16;

    private final Place place;
    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer undecoded = ByteBuffer.allocate(CHUNK).limit(0);
    private long offsetOfBuffer;
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean exhausted;
    private boolean closingLineFeedGiven;
    private boolean ended;

    /// @param offset where `bytes` begin in the file: behind a byte order mark, or 0
    Utf8Text(Place place, InputStream bytes, long offset) {
        this.place = place;
        this.bytes = bytes;
        this.offsetOfBuffer = offset;
    }

    /// Whether everything has been handed out and someone has asked for more.
    boolean hasEnded() {
        return ended;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("room is for %d chars; expected 2 or more".formatted(length));
        }
        if (closingLineFeedGiven) {
            ended = true;
            return -1;
        }
        var chars = CharBuffer.wrap(into, from, length);
        while (true) {
            var result = decoder.decode(undecoded, chars, exhausted);
            if (chars.position() > from) {
                var end = withLineFeeds(into, from, chars.position());
                if (end > from) {
                    return end - from;
                }
                chars.position(from);
                continue;
            }
            if (result.isError()) {
                throw notUtf8();
            }
            if (exhausted) {
                into[from] = '\n';
                closingLineFeedGiven = true;
                return 1;
            }
            readMore();
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void readMore() throws IOException {
        offsetOfBuffer += undecoded.position();
        undecoded.compact();
        var n = bytes.read(undecoded.array(), undecoded.position(), undecoded.remaining());
        if (n < 0) {
            exhausted = true;
        } else {
            undecoded.position(undecoded.position() + n);
        }
        undecoded.flip();
    }

    /// Counts the lines and turns their ends into line feeds, in place.
    ///
    /// @return where the text ends now
    private int withLineFeeds(char[] text, int from, int to) throws Refusal {
        var end = afterCarriageReturn ? from : skipPlainText(text, from, to);
        for (var i = end; i < to; i++) {
            var c = text[i];
            if (c == 0) {
                throw zeroByte();
            }
            var isSecondHalf = c == '\n' && afterCarriageReturn;
            afterCarriageReturn = c == '\r';
            if (!isSecondHalf) {
                line += c == '\n' || c == '\r' ? 1 : 0;
                text[end++] = c == '\r' ? '\n' : c;
            }
        }
        return end;
    }

    /// Counts the lines up to the first carriage return or zero, or the end.
    private int skipPlainText(char[] text, int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text[i];
            if (c <= '\r') {
                if (c == '\n') {
                    line++;
                } else if (c == '\r' || c == 0) {
                    return i;
                }
            }
        }
        return to;
    }

    private Refusal zeroByte() {
        return place.refuse(
                line,
                "there is a zero byte; expected text. Maybe the file is no CSV table but a spreadsheet, "
                        + "or its text is UTF-16: save it as CSV in UTF-8.");
    }

    private Refusal notUtf8() {
        var at = undecoded.position();
        return place.refuse(
                line,
                "the byte 0x%02X at byte offset %d is not UTF-8; expected text in UTF-8. Maybe the file is in Latin-1 or Windows-1252: save it again as UTF-8."
                        .formatted(undecoded.get(at) & 0xFF, offsetOfBuffer + at));
    }
}
