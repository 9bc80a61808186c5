package limen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import limen.notation.Sha256;
import limen.pharmacology.Parameters;
import limen.report.Provenance;
import picocli.CommandLine.Model.CommandSpec;

/// The file that a simulation rests on, which is no file of the reader's.
final class ParameterTable {
    private static final String FILE = "limen_pk1.csv";

    private ParameterTable() {}

    static Provenance provenance(CommandSpec spec) {
        try (var stream = Parameters.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no file %s beside %s".formatted(FILE, Parameters.class));
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Origin.of(spec, Path.of(FILE), Sha256.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
