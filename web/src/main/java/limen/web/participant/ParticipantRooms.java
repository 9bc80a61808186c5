package limen.web.participant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rooms of a participant, each named here.
@Configuration(proxyBeanMethods = false)
public class ParticipantRooms {
    @Bean
    static TodayRoom today(Desk desk, Frames frames) {
        return new TodayRoom(desk, frames);
    }

    @Bean
    static CapsuleRoom capsule(Desk desk, Frames frames) {
        return new CapsuleRoom(desk, frames);
    }

    @Bean
    static TellRoom tell(Desk desk, Frames frames) {
        return new TellRoom(desk, frames);
    }

    @Bean
    static RecordRoom record(Desk desk, Frames frames) {
        return new RecordRoom(desk, frames);
    }

    @Bean
    static LeaveRoom leave(Desk desk, Frames frames) {
        return new LeaveRoom(desk, frames);
    }
}
