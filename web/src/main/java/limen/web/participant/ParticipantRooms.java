package limen.web.participant;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The rooms of a participant, each named here.
@Configuration(proxyBeanMethods = false)
public class ParticipantRooms implements WebMvcConfigurer {
    private final Desk desk;

    ParticipantRooms(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new StillThere(desk));
    }

    @Bean
    static TodayRoom today(Desk desk, Frames frames) {
        return new TodayRoom(desk, frames);
    }

    @Bean
    static JoinRoom join(Desk desk, Frames frames) {
        return new JoinRoom(desk, frames);
    }

    @Bean
    static ScreeningRoom screening(Desk desk, Frames frames) {
        return new ScreeningRoom(desk, frames);
    }

    @Bean
    static TaskRoom task(Desk desk, Frames frames) {
        return new TaskRoom(desk, frames);
    }

    @Bean
    static LearnRoom learn(Desk desk, Frames frames) {
        return new LearnRoom(desk, frames);
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

    @Bean
    static ResultsRoom results(Desk desk, Frames frames) {
        return new ResultsRoom(desk, frames);
    }

    @Bean
    static CalendarRoom calendar(Desk desk) {
        return new CalendarRoom(desk);
    }

    @Bean
    static AwayRoom away(Desk desk, Frames frames, InstantSource clock) {
        return new AwayRoom(desk, frames, clock);
    }

    @Bean
    static DataRoom data(Desk desk, Frames frames) {
        return new DataRoom(desk, frames);
    }
}
