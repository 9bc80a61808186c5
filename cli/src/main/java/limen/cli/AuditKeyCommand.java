package limen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import limen.storage.chain.SigningKey;
import limen.storage.file.DurableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen audit key`: a key for somebody who co-signs checkpoints, and keeps it elsewhere.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A key for somebody who co-signs checkpoints, in two files: FILE is kept off the server, and the one beside"
                    + " it that ends in .pub is given to whoever verifies.",
            "",
            "Make it on the machine of whoever co-signs. On the server it would prove nothing.",
            ""
        },
        footer = {"", "Example:", "  ./limen audit key --out monitor.key"})
final class AuditKeyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The key; must not exist.")
    private Path out;

    @Override
    public Integer call() {
        var open = out.resolveSibling(out.getFileName() + ".pub");
        DurableFile.requireFree(open);
        var key = SigningKey.generate();
        DurableFile.create(out, key.text());
        DurableFile.create(open, key.publicText());
        var console = spec.commandLine().getOut();
        console.println("Key %s. Keep off the server: %s".formatted(key.fingerprint(), out));
        console.println("To give away: " + open);
        return 0;
    }
}
