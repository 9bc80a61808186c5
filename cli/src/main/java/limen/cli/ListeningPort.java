package limen.cli;

import limen.web.Rooms;
import picocli.CommandLine.Option;

/// Where a command listens for a browser, and what it says when it cannot.
final class ListeningPort {
    private static final int HIGHEST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "Where to listen, 1 to 65535, or 0 for any port that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    /// The port, as [Rooms] takes it.
    int number() {
        if (port < 0 || port > HIGHEST) {
            throw new BadInput("--port is %d; expected 1 to %d, or 0 for any that is free.".formatted(port, HIGHEST));
        }
        return port;
    }

    /// What to say where another program listens.
    static BadInput taken(Rooms.PortTaken fault) {
        return new BadInput("%s Give another with --port, or 0 for any that is free.".formatted(fault.getMessage()));
    }
}
