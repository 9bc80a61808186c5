package limen.storage.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// Something small that the log keeps as plain lines.
///
/// UTF-8, each line ended by one line feed: the heading `limen KIND FORMAT`, a name and a value per
/// line, and last `sha256` and the hash of all before it. The hash tells a damaged note from a wrong
/// key; every format to come keeps heading and hash, so that a newer note is known for what it is. It
/// keeps nobody from forging a note: that is what the encryption binds its [#context] for.
///
/// @param fields in order
record Note(String kind, SequencedMap<String, String> fields) {
    static final int FORMAT = 1;
    private static final int HASH_LINE = "sha256 ".length() + 64 + "\n".length();

    Note {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    static Note of(String kind) {
        return new Note(kind, new LinkedHashMap<>());
    }

    Note with(String name, String value) {
        if ((name + value).codePoints().anyMatch(Character::isISOControl) || name.contains(" ")) {
            throw new IllegalArgumentException("A value of %s of the %s is no single line".formatted(name, kind));
        }
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Note(kind, more);
    }

    Note with(String name, Blob bytes) {
        return with(name, bytes.hex());
    }

    /// What comes before one of its lines; all of it, if there is no such line.
    Note before(String name) {
        var some = new LinkedHashMap<String, String>();
        for (var field : fields.entrySet()) {
            if (field.getKey().equals(name)) {
                break;
            }
            some.put(field.getKey(), field.getValue());
        }
        return new Note(kind, some);
    }

    /// Its lines as bytes, for what is encrypted beside them: it opens only beside the same lines.
    byte[] context() {
        var text = new StringBuilder("limen %s %d\n".formatted(kind, FORMAT));
        fields.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Blob blob() {
        var text = context();
        var whole = Arrays.copyOf(text, text.length + HASH_LINE);
        System.arraycopy(hashLine(text), 0, whole, text.length, HASH_LINE);
        return Blob.of(whole);
    }

    /// @throws StorageFault as damaged, or as newer
    static Note read(String kind, Blob blob) {
        var none = of(kind);
        var whole = blob.bytes();
        var end = whole.length - HASH_LINE;
        if (end < 0
                || !Arrays.equals(hashLine(Arrays.copyOf(whole, end)), Arrays.copyOfRange(whole, end, whole.length))) {
            throw none.damaged("its %d bytes are not as they were written (SHA-256)".formatted(whole.length));
        }
        var lines = new String(whole, 0, end, StandardCharsets.UTF_8).lines().toList();
        var heading = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ", -1);
        if (heading.length != 3 || !heading[0].equals("limen") || !heading[1].equals(kind)) {
            throw none.damaged("its first line is another; expected \"limen %s %d\"".formatted(kind, FORMAT));
        }
        if (!heading[2].equals(Integer.toString(FORMAT))) {
            throw new StorageFault(new Trouble.Newer(kind + " " + heading[2], kind + " " + FORMAT));
        }
        var note = none;
        for (var line : lines.subList(1, lines.size())) {
            var space = line.indexOf(' ');
            if (space < 1 || line.codePoints().anyMatch(Character::isISOControl)) {
                throw none.damaged("a line is not a name, a space and a value");
            }
            note = note.with(line.substring(0, space), line.substring(space + 1));
        }
        return note;
    }

    String field(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw damaged("it has no line \"%s\"".formatted(name));
        }
        return value;
    }

    Blob bytes(String name) {
        try {
            return Blob.of(HexFormat.of().parseHex(field(name)));
        } catch (IllegalArgumentException _) {
            throw damaged("its line \"%s\" is no hexadecimal number".formatted(name));
        }
    }

    int number(String name) {
        try {
            return Integer.parseInt(field(name));
        } catch (NumberFormatException _) {
            throw damaged("its line \"%s\" is no whole number".formatted(name));
        }
    }

    StorageFault damaged(String how) {
        return new StorageFault(new Trouble.Damaged("in the note \"%s\", %s".formatted(kind, how)));
    }

    /// Only its kind and the names of its lines: text ends in logs.
    @Override
    public String toString() {
        return "Note[%s %s]".formatted(kind, fields.keySet());
    }

    private static byte[] hashLine(byte[] text) {
        var hash = HexFormat.of().formatHex(Sha256.digest().digest(text));
        return "sha256 %s\n".formatted(hash).getBytes(StandardCharsets.UTF_8);
    }
}
