package limen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import limen.exchange.Printable;
import limen.notation.Parsed;
import limen.report.Provenance;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import picocli.CommandLine.Model.CommandSpec;

/// A protocol, and the file that it came from.
record ProtocolSource(Path file, String sha256, Protocol protocol) {
    /// Reads it. A file with faults is refused, after each has been printed.
    static ProtocolSource read(Path file, PrintWriter err) {
        var text = PlainFile.text(file, "a protocol file in YAML");
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var protocol) -> new ProtocolSource(file, sha256(text), protocol);
            case Parsed.Faulty<Protocol>(var faults) -> {
                var name = Printable.of(file.toString());
                faults.forEach(fault -> err.println(Printable.of("%s: %s".formatted(name, fault.sentence()))));
                throw new BadInput("%s: %d %s; expected a protocol without a fault."
                        .formatted(name, faults.size(), faults.size() == 1 ? "fault" : "faults"));
            }
        };
    }

    Provenance provenance(CommandSpec spec) {
        return new Provenance(
                String.valueOf(file.getFileName()),
                sha256,
                CommandText.of(spec.root().commandLine().getParseResult().originalArgs()),
                Version.text(),
                LocalDate.now(ZoneId.systemDefault()).toString());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
