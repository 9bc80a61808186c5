package limen.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import limen.web.Rooms;
import limen.web.library.Library;
import limen.web.notice.Messenger;
import limen.web.signin.StudyRooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `limen serve`: the public rooms in a browser, and a study behind a door.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The public rooms in a browser on this machine: claims with their grades, medicines, law by country, a fixed"
                    + " comparison, and what to do when somebody feels unwell.",
            "",
            "Without --data there is no sign-in, no study and no record: nothing is stored, and nothing that is typed is"
                    + " logged. With it, whoever takes part in the study or conducts it signs in; docs/serving.md says"
                    + " how.",
            "",
            "Only this machine can reach the address: a proxy with TLS stands before it where others shall come in."
                    + " Ctrl-C stops it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./limen serve --port 8080",
            "  ./limen serve --data study --protocol protocol.yaml",
            "  ./limen serve --data study --origin https://study.example.org --alarms alarms.yaml"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ServedData data = new ServedData();

    @Mixin
    private final ListeningPort port = new ListeningPort();

    @Override
    public Integer call() throws InterruptedException {
        return data.isGiven() ? study() : library();
    }

    private int library() throws InterruptedException {
        var err = spec.commandLine().getErr();
        try (var rooms = Rooms.open(port.number(), InstantSource.system(), err::println, Library.class)) {
            Runtime.getRuntime().addShutdownHook(new Thread(rooms::close, "closing the rooms"));
            spec.commandLine()
                    .getOut()
                    .printf("Limen is at %s (this machine only; Ctrl-C stops it)%n", rooms.address());
            new CountDownLatch(1).await();
            return 0;
        } catch (Rooms.PortTaken e) {
            throw ListeningPort.taken(e);
        }
    }

    private int study() throws InterruptedException {
        var err = spec.commandLine().getErr();
        var out = spec.commandLine().getOut();
        var clock = InstantSource.system();
        var at = ServedData.listening(port.number());
        var origin = data.origin(at);
        var alarms = data.alarms(err);
        try (var study = data.open(clock, err);
                var rooms =
                        Rooms.open(StudyRooms.plan(study, at, origin, alarms, data.backups(), clock, err::println));
                var messenger = Messenger.start(
                        study, clock, alarms, origin.text(), AlarmPlanSource.password(), err::println)) {
            var closing = List.<Runnable>of(messenger::close, rooms::close, study::close);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closing.forEach(Runnable::run), "closing the study"));
            ServedData.said(origin, StudyRooms.firstInvitation(study, origin, clock))
                    .forEach(out::println);
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (Rooms.PortTaken e) {
            throw ListeningPort.taken(e);
        }
    }
}
