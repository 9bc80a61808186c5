package limen.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import limen.notation.Sha256;

/// The bytes of a file, counted and hashed as they pass. Whoever opened the file closes it: closing this does nothing,
/// so that the rest of the file can be hashed when its reader has seen enough.
final class HashedBytes extends InputStream {
    private static final long PROGRESS_STEP = 64L << 20;

    private final InputStream bytes;
    private final long total;
    private final Progress progress;
    private final MessageDigest digest = Sha256.digest();
    private long read;
    private long nextReport = PROGRESS_STEP;

    HashedBytes(InputStream bytes, long total, Progress progress) {
        this.bytes = bytes;
        this.total = total;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var n = bytes.read(into, from, length);
        if (n > 0) {
            digest.update(into, from, n);
            read += n;
            if (read >= nextReport) {
                progress.bytesRead(read, total);
                nextReport = read + PROGRESS_STEP;
            }
        }
        return n;
    }

    /// The hash of the whole file; reads what nobody has read yet.
    String sha256OfEverything() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }
}
