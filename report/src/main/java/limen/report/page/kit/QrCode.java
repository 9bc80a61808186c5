package limen.report.page.kit;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import limen.report.figure.Markup;

/// A QR code (ISO/IEC 18004) drawn as one path, with the quiet zone of four modules that scanners need.
public final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /// Draws the code of a text.
    ///
    /// @param text what a scanner reads, in capitals and digits for a coarse code that survives creases
    public static Markup of(String text) {
        try {
            return drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("\"%s\" does not fit into a QR code".formatted(text), e);
        }
    }

    private static Markup drawn(ByteMatrix modules) {
        var size = modules.getWidth() + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                var first = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > first) {
                    path.append("M%d %dh%dv1h-%dz".formatted(first + QUIET, y + QUIET, x - first, x - first));
                }
            }
        }
        // Black on white whatever the palette: a scanner needs the contrast.
        return new Markup(
                "<svg class=\"qr\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h%dv%dh-%dz\"/><path fill=\"#000\" d=\"%s\"/></svg>"
                        .formatted(size, size, size, size, size, path));
    }
}
