package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import limen.exchange.Printable;
import limen.notation.Parsed;
import limen.notation.Sha256;
import limen.report.Provenance;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import picocli.CommandLine.Model.CommandSpec;

/// A protocol, and the file that it came from.
record ProtocolSource(Path file, String text, String sha256, Protocol protocol) {
    /// Reads it. A file with faults is refused, after each has been printed.
    static ProtocolSource read(Path file, PrintWriter err) {
        var text = PlainFile.text(file, "a protocol file in YAML");
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var protocol) -> new ProtocolSource(file, text, Sha256.of(text), protocol);
            case Parsed.Faulty<Protocol>(var faults) -> {
                var name = Printable.of(file.toString());
                faults.forEach(fault -> err.println(Printable.of("%s: %s".formatted(name, fault.sentence()))));
                throw new BadInput("%s: %d %s; expected a protocol without a fault."
                        .formatted(name, faults.size(), faults.size() == 1 ? "fault" : "faults"));
            }
        };
    }

    Provenance provenance(CommandSpec spec) {
        return Origin.of(spec, file, sha256);
    }
}
