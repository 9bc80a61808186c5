package limen.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import limen.web.Rooms;
import limen.web.access.Doors;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleRooms;
import limen.web.console.Team;
import limen.web.library.Library;
import limen.web.participant.Desk;
import limen.web.participant.Frames;
import limen.web.participant.ParticipantRooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The whole house with simulated people in it.
@Configuration(proxyBeanMethods = false)
public class DemoRooms {
    @Bean
    static DemoRoom demo(Demo demo) {
        return new DemoRoom(demo);
    }

    /// Simulated people sign by pressing the button.
    @Bean
    static Signatures signatures() {
        return new Signatures() {
            @Override
            public Proof proof(Visitor.Conducting visitor) {
                return Proof.NONE;
            }

            @Override
            public Optional<String> refusal(
                    Visitor.Conducting visitor, Map<String, String> sent, HttpServletRequest request) {
                return Optional.empty();
            }
        };
    }

    /// What is opened for a demo.
    ///
    /// @param port 0 for any that is free
    /// @param log is told of our own failures
    public static Rooms.Plan plan(Demo demo, int port, InstantSource clock, Consumer<String> log) {
        return new Rooms.Plan(
                port,
                clock,
                log,
                true,
                Map.of(
                        Demo.class,
                        demo,
                        Desk.class,
                        new Desk(demo.study(), demo.clock()),
                        Frames.class,
                        new Frames(DemoPage.SIMULATED),
                        Team.class,
                        new Team(demo.study(), demo.clock(), Demo.ZONE),
                        ConsoleFrames.class,
                        new ConsoleFrames(DemoPage.SIMULATED),
                        Doors.Entrance.class,
                        new Doors.Entrance("/demo")),
                Stream.concat(
                                Stream.of(Doors.class, Library.class, ParticipantRooms.class, DemoRooms.class),
                                ConsoleRooms.WIRINGS.stream())
                        .toList());
    }
}
