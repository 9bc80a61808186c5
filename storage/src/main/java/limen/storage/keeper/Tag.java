package limen.storage.keeper;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Sixteen bytes that stand for a name on disk, and say nothing about it to whoever lacks the key.
///
/// @param high the first eight bytes
/// @param low the last eight
public record Tag(long high, long low) implements Comparable<Tag> {
    public static final int BYTES = 16;

    /// Of the first sixteen bytes.
    public static Tag of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new Tag(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(Tag other) {
        var first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /// 32 hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
