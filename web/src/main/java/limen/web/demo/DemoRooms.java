package limen.web.demo;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import limen.web.Rooms;
import limen.web.access.Doors;
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
                        Doors.Entrance.class,
                        new Doors.Entrance("/demo")),
                List.of(Doors.class, Library.class, ParticipantRooms.class, DemoRooms.class));
    }
}
