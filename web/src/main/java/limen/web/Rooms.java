package limen.web;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The server while it runs: pages on this machine's loopback address, seen from nowhere else.
public final class Rooms implements AutoCloseable {
    /// What the libraries beneath would log may hold what somebody typed; [FaultPages] says what went
    /// wrong instead. Held here because the runtime forgets a logger that nobody holds, and its level
    /// with it.
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache"), Logger.getLogger("org.springframework"));

    private final AnnotationConfigServletWebServerApplicationContext context;

    private Rooms(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Opens the rooms that the wirings name, in which nobody is signed in.
    ///
    /// @param port 0 for any that is free
    /// @param clock what tells the day, for all that is only true until some day
    /// @param log is told of our own failures, in words that hold nothing of what was asked
    /// @param wirings classes whose `@Bean` methods make the handlers
    /// @throws PortTaken if another program listens there
    public static Rooms open(int port, InstantSource clock, Consumer<String> log, Class<?>... wirings)
            throws PortTaken {
        return open(new Plan(port, clock, log, false, Map.of(), List.of(wirings)));
    }

    /// What is opened.
    ///
    /// @param sessions whether somebody can be signed in
    /// @param parts what handlers are made of, beside the clock
    public record Plan(
            int port,
            InstantSource clock,
            Consumer<String> log,
            boolean sessions,
            Map<Class<?>, Object> parts,
            List<Class<?>> wirings) {
        public Plan {
            parts = Map.copyOf(parts);
            wirings = List.copyOf(wirings);
        }
    }

    /// A part of a plan: under which name browsers reach the rooms, through a proxy or on this machine.
    ///
    /// @param isEncrypted whether they keep the cookie for encrypted connections alone
    public record Reached(String host, boolean isEncrypted) {}

    private static final Reached HERE = new Reached("localhost", false);

    /// Opens rooms.
    ///
    /// @throws PortTaken if another program listens there
    public static Rooms open(Plan plan) throws PortTaken {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(InstantSource.class, plan::clock);
        context.registerBean(FaultLog.class, () -> new FaultLog(plan.log()));
        var reached = plan.parts().get(Reached.class) instanceof Reached named ? named : HERE;
        context.registerBean(HeadersFilter.class, () -> new HeadersFilter(reached.host()));
        context.registerBean(
                LoopbackServer.class, () -> new LoopbackServer(plan.port(), plan.sessions(), reached.isEncrypted()));
        plan.parts().forEach((type, part) -> put(context, type, part));
        context.register(Wiring.class);
        plan.wirings().forEach(context::register);
        try {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            if (isPortInUse(e)) {
                throw new PortTaken(plan.port(), e);
            }
            throw e;
        }
        return new Rooms(context);
    }

    private static <T> void put(GenericApplicationContext context, Class<T> type, Object part) {
        // Whoever handed it in closes it.
        context.registerBean(type, () -> type.cast(part), definition -> definition.setDestroyMethodName(""));
    }

    private static boolean isPortInUse(Throwable fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(PortInUseException.class::isInstance);
    }

    /// Where the front page is, `http://127.0.0.1:8080/`.
    public URI address() {
        var server = Objects.requireNonNull(context.getWebServer(), "a server that runs");
        return URI.create("http://127.0.0.1:%d/".formatted(server.getPort()));
    }

    /// A handler or other part of the running server, for tests that list its routes.
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /// Another program listens on the port.
    public static final class PortTaken extends IOException {
        private static final long serialVersionUID = 1;

        PortTaken(int port, Throwable cause) {
            super("Port %d is in use by another program.".formatted(port), cause);
        }
    }
}
