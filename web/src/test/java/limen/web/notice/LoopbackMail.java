package limen.web.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A mail server on this machine that keeps what it is given, as much of RFC 5321 as that takes.
final class LoopbackMail implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> letters = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private volatile boolean refuses;

    LoopbackMail() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// From now on it takes no recipient, or takes them again.
    void refuses(boolean all) {
        refuses = all;
    }

    synchronized List<String> letters() {
        return List.copyOf(letters);
    }

    /// All lines that came, those of the letters left out.
    synchronized List<String> said() {
        return List.copyOf(said);
    }

    private void serve() {
        try {
            while (true) {
                try (var caller = socket.accept()) {
                    talk(caller);
                }
            }
        } catch (SocketException _) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        answer(caller, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            synchronized (this) {
                said.add(line);
            }
            var verb = line.toUpperCase(Locale.ROOT).replaceAll("[ :].*", "");
            switch (verb) {
                case "RCPT" -> answer(caller, refuses ? "451 not now" : "250 taken");
                case "DATA" -> {
                    answer(caller, "354 go on");
                    letter(in);
                    answer(caller, "250 kept");
                }
                case "QUIT" -> {
                    answer(caller, "221 bye");
                    return;
                }
                default -> answer(caller, "250 yes");
            }
        }
    }

    private void letter(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        synchronized (this) {
            letters.add(String.join("\n", lines));
        }
    }

    private static void answer(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
