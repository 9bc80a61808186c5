package limen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import limen.capture.LiveStudy;
import limen.exchange.Printable;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.StudyKind;
import limen.storage.key.Stretching;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.web.console.record.Backups;
import limen.web.notice.AlarmPlan;
import limen.web.signin.PublicOrigin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The study that `serve` opens its rooms around, if one is named.
final class ServedData {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of a study; whoever takes part or conducts it then signs in. Without it, no study.")
    private @Nullable Path data;

    @Option(
            names = "--protocol",
            paramLabel = "FILE",
            description =
                    "Protocol of a new study, which is made in DIR before it is served; DIR must be empty or new.")
    private @Nullable Path protocol;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "Where browsers find the pages if a proxy with TLS stands before them, as"
                    + " https://study.example.org. Default: http://localhost:P, for this machine alone.")
    private @Nullable String origin;

    @Option(
            names = "--alarms",
            paramLabel = "FILE",
            description = "Who gets an e-mail or a request when an alarm opens, and who if nobody reads it."
                    + " docs/serving.md says how it is written. Without it, alarms stand on their page alone.")
    private @Nullable Path alarms;

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    /// Whether there is a study to open.
    boolean isGiven() {
        if (data == null && (protocol != null || origin != null || alarms != null)) {
            throw new BadInput(
                    "Options --protocol, --origin and --alarms belong to a study; expected --data DIR with them.");
        }
        return data != null;
    }

    /// Where browsers will find the pages.
    PublicOrigin origin(int port) {
        if (origin == null) {
            return PublicOrigin.local(port);
        }
        return PublicOrigin.read(origin)
                .orElseThrow(() -> new BadInput(
                        "Option --origin is %s; expected the scheme and the name of a host and nothing behind it, as https://study.example.org."
                                .formatted(Printable.of(origin))));
    }

    /// Who is told of an alarm; nobody if no file is named.
    AlarmPlan alarms(PrintWriter err) {
        return alarms == null ? AlarmPlan.NONE : AlarmPlanSource.read(alarms, err);
    }

    /// Where copies of the study are kept that are made in the console.
    Backups backups() {
        return data == null ? Backups.none() : Backups.in(data.resolve("backups"));
    }

    /// A port that is free, if any will do: passkeys and links name it before the server listens.
    static int listening(int port) {
        if (port != 0) {
            return port;
        }
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the study, or makes it first.
    LiveStudy open(InstantSource clock, PrintWriter err) {
        if (data == null) {
            throw new IllegalStateException("no study was named");
        }
        var folder = keys.folder(data);
        var log = protocol == null ? folder.open(keys.existing(), clock) : made(folder, protocol, clock, err);
        try {
            return switch (LiveStudy.open(log, Tables.reviewed(InstrumentObservations.shipped()), clock)) {
                case LiveStudy.Opened.Ready(var study) -> conducted(study);
                case LiveStudy.Opened.Unready(var because) -> throw new BadInput(because);
            };
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static LiveStudy conducted(LiveStudy study) {
        return switch (study.protocol()) {
            case SupervisedStudy _ -> study;
            case PersonalJournal _ ->
                throw new BadInput("This is the folder of a personal journal; expected that of a study.");
        };
    }

    private EventLog made(DataFolder folder, Path file, InstantSource clock, PrintWriter err) {
        var source = ProtocolSource.read(file, err);
        if (source.protocol() instanceof PersonalJournal) {
            throw new BadInput("%s is the protocol of a personal journal; expected that of a study."
                    .formatted(Printable.of(file.toString())));
        }
        folder.requireUnused();
        var opener = keys.ofNewStudy();
        opener.refusal().ifPresent(sentence -> {
            throw new BadInput(sentence);
        });
        return folder.create(
                StudyKind.REAL.nameOf(source.protocol().identity().code()),
                opener,
                Stretching.STRONG,
                clock,
                (rows, vault) -> new Documents(vault).put(rows, Documents.PROTOCOL, source.text()));
    }

    /// What the console says about the way in.
    ///
    /// @param invitation of the first investigator; empty if nobody needs one
    static List<String> said(PublicOrigin origin, String invitation) {
        var open = "The study is at %s/sign-in (Ctrl-C stops it).".formatted(origin.text());
        return invitation.isEmpty()
                ? List.of(open)
                : List.of(
                        open,
                        "No investigator can sign in yet. This link opens once, within an hour, for the one whom the"
                                + " protocol names:",
                        "  " + invitation);
    }
}
