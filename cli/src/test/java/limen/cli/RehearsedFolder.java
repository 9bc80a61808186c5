package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A data folder with a rehearsal in it, opened by a key file.
record RehearsedFolder(Path root) {
    private static final Path EXAMPLES = Path.of("..", "examples", "protocols");

    /// One person's journal: a hundred entries or so.
    static RehearsedFolder journal(Path root) {
        return of(root, "personal-journal.yaml", 1);
    }

    /// A blinded study with one person.
    static RehearsedFolder study(Path root) {
        return of(root, "n-of-1.yaml", 1);
    }

    /// A blinded study with three people: one is held once, one is stopped by a rule, one leaves.
    static RehearsedFolder threePeople(Path root) {
        return of(root, "n-of-1.yaml", 3);
    }

    /// An open study that finds its dose, with eight people.
    static RehearsedFolder findingItsDose(Path root) {
        return of(root, "dose-finding.yaml", 8);
    }

    private static RehearsedFolder of(Path root, String example, int people) {
        var folder = new RehearsedFolder(root);
        folder.makeKeyFile();
        var run = folder.run(
                "rehearse",
                EXAMPLES.resolve(example).toString(),
                "--participants",
                Integer.toString(people),
                "--seed",
                "1",
                "--out",
                folder.pages().toString(),
                "--data",
                folder.data().toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return folder;
    }

    Path pages() {
        return root.resolve("pages");
    }

    Path data() {
        return root.resolve("study");
    }

    Path log() {
        return data().resolve("study.limen");
    }

    Path keyFile() {
        return root.resolve("study.key");
    }

    private void makeKeyFile() {
        try {
            Files.createFile(
                    keyFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(keyFile(), "0123456789abcdef".repeat(4) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a command with the key file.
    CommandRun run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key-file", keyFile().toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    CommandRun verify(String... more) {
        var all = new ArrayList<>(List.of("audit", "verify", "--data", data().toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    /// What somebody does who has the file and a tool for databases.
    void tamper(String... statements) {
        tamperWith(log(), statements);
    }

    static void tamperWith(Path file, String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    int number(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + log());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
