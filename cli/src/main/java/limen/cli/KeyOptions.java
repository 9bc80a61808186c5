package limen.cli;

import java.nio.file.Path;
import limen.storage.DataFolder;
import limen.storage.key.Opener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the rows of a study lie, and what opens them: a key file, or the passphrase in LIMEN_PASSPHRASE, or one
/// that is asked for.
final class KeyOptions {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Where the rows lie if not in the folder: jdbc:postgresql://HOST/NAME?user=NAME, or"
                    + " LIMEN_DATABASE in the environment. A password is in the file that PGPASSFILE names, or in"
                    + " LIMEN_DATABASE behind &password=, never in this option.")
    private @Nullable String database;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "Opens the study instead of the passphrase, which is in LIMEN_PASSPHRASE or is asked for: a file of"
                            + " 64 hexadecimal digits that its owner alone may read.")
    private @Nullable Path keyFile;

    DataFolder folder(Path data) {
        if (data.toString().isBlank()) {
            throw new BadInput("Option --data is empty; expected the name of a folder.");
        }
        return new DataFolder(data, Database.of(database, System.getenv()).orElse(null));
    }

    /// What opens a study that is there.
    Opener existing() {
        return keyFile == null ? Passphrase.ofProcess().existing() : KeyFiles.read(keyFile);
    }

    /// What will open a study that is not there yet.
    Opener ofNewStudy() {
        return keyFile == null ? Passphrase.ofProcess().ofNewStudy() : KeyFiles.read(keyFile);
    }
}
