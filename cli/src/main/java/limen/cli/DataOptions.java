package limen.cli;

import java.nio.file.Path;
import limen.storage.DataFolder;
import limen.storage.key.Opener;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which study a command is about.
final class DataOptions {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder of the study.")
    private Path data;

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    DataFolder folder() {
        return keys.folder(data);
    }

    Path path() {
        return data;
    }

    Opener opener() {
        return keys.existing();
    }
}
