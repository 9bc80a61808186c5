package limen.web.console;

import java.util.List;
import limen.web.api.ApiRooms;
import limen.web.console.alarms.AlarmRooms;
import limen.web.console.board.BoardRooms;
import limen.web.console.findings.FindingsRooms;
import limen.web.console.kits.KitRooms;
import limen.web.console.people.PeopleRooms;
import limen.web.console.record.RecordRooms;
import limen.web.console.sealed.SealedRooms;
import limen.web.console.study.StudyPages;
import limen.web.health.HealthRooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The console's own wiring, and those of its rooms.
@Configuration(proxyBeanMethods = false)
public class ConsoleRooms {
    /// Each part of the console wires itself.
    public static final List<Class<?>> WIRINGS = List.of(
            ConsoleRooms.class,
            StudyPages.class,
            PeopleRooms.class,
            AlarmRooms.class,
            HealthRooms.class,
            KitRooms.class,
            SealedRooms.class,
            BoardRooms.class,
            FindingsRooms.class,
            RecordRooms.class,
            ApiRooms.class);

    @Bean
    static HomeRoom staffHome() {
        return new HomeRoom();
    }
}
