package limen.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// What became of reading a passport.
public sealed interface PassportRead {
    /// It was read.
    ///
    /// @param flaws what in it is not as its own sums say, one sentence each; empty where everything is
    record Read(Passport passport, List<String> flaws) implements PassportRead {
        public Read {
            flaws = List.copyOf(flaws);
        }
    }

    /// It is none, or cannot be read.
    record Refused(String sentence) implements PassportRead {}

    /// More than any study holds: a small zip can unfold without end.
    long MOST_BYTES = 1L << 30;

    static PassportRead of(Path file) {
        try (var in = Files.newInputStream(file)) {
            return of(file.toString(), in);
        } catch (ZipException e) {
            return new Refused("%s is no whole zip: %s.".formatted(file, Reason.of(e)));
        } catch (CharacterCodingException _) {
            return new Refused("%s holds bytes that are no text in UTF-8.".formatted(file));
        } catch (IOException e) {
            return new Refused("%s cannot be read: %s.".formatted(file, Reason.of(e)));
        }
    }

    private static PassportRead of(String file, InputStream in) throws IOException {
        var parts = new TreeMap<String, String>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = upTo(left, zip);
                left -= bytes.length;
                if (left <= 0) {
                    return new Refused("%s unfolds to more than a study can hold.".formatted(file));
                }
                var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                if (parts.put(entry.getName(), text.toString()) != null) {
                    return new Refused("%s holds %s twice.".formatted(file, Printable.of(entry.getName())));
                }
            }
        }
        @Nullable String sums = parts.remove(Passport.SUMS);
        if (sums == null || !parts.containsKey(Passport.PROTOCOL) || !parts.containsKey(Passport.LOG)) {
            return new Refused("%s is no study passport; expected a zip with %s, %s and %s."
                    .formatted(file, Passport.SUMS, Passport.PROTOCOL, Passport.LOG));
        }
        var passport = new Passport(parts);
        return new Read(passport, passport.flaws(sums));
    }

    private static byte[] upTo(long most, InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var some = new byte[1 << 16];
        for (var n = in.read(some); n >= 0 && bytes.size() <= most; n = in.read(some)) {
            bytes.write(some, 0, n);
        }
        return bytes.toByteArray();
    }
}
