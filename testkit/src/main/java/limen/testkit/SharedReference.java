package limen.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/// The folder of reference data that lies beside the repository and is never part of it: real trial rows and published
/// results.
///
/// It is the folder named by the system property `limen.shared`, else by the environment variable `LIMEN_SHARED`, else
/// `../shared` as seen from the repository's root. A clone without it skips the tests that need it and says so; where
/// `LIMEN_SHARED_REQUIRED=true`, such a test fails instead, so that nobody mistakes skipped for passed.
public record SharedReference(Path folder, boolean required) {

    /// The file or folder of that name: `path("data/self-blinding-trial/first_week.csv")`. Where it is missing, the
    /// calling test is skipped, or fails if the data are required.
    public static Path path(String name) {
        return find().resolve(name);
    }

    /// The table in that file; skipped or failing like [#path(String)].
    public static ReferenceTable table(String name) {
        return ReferenceTable.of(path(name));
    }

    static SharedReference find() {
        var folder = Optional.ofNullable(System.getProperty("limen.shared"))
                .or(() -> Optional.ofNullable(System.getenv("LIMEN_SHARED")))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> besideTheRepository(Path.of("").toAbsolutePath()));
        return new SharedReference(folder, Boolean.parseBoolean(System.getenv("LIMEN_SHARED_REQUIRED")));
    }

    /// `../shared` of the nearest folder upwards that holds `.mvn`, which only the repository's root does.
    static Path besideTheRepository(Path workingDirectory) {
        for (var folder = workingDirectory; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder.resolveSibling("shared");
            }
        }
        return workingDirectory.resolveSibling("shared");
    }

    Path resolve(String name) {
        var path = folder.resolve(name);
        if (Files.exists(path)) {
            return path;
        }
        if (required) {
            throw new AssertionError(
                    "needs shared/%s, and LIMEN_SHARED_REQUIRED is true; looked in %s".formatted(name, folder));
        }
        throw new TestAbortedException(
                "skipped: needs shared/%s, which this clone does not have; looked in %s".formatted(name, folder));
    }
}
