package limen.web.participant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The rooms of whoever keeps a journal: those of a participant that plan nothing and hand nothing out, and two that
/// only a journal has. There is no capsule that is due, and no study to leave.
@Configuration(proxyBeanMethods = false)
public class JournalPages implements WebMvcConfigurer {
    private final Desk desk;

    JournalPages(Desk desk) {
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
    static TellRoom tell(Desk desk, Frames frames) {
        return new TellRoom(desk, frames);
    }

    @Bean
    static RecordRoom record(Desk desk, Frames frames) {
        return new RecordRoom(desk, frames);
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
    static DataRoom data(Desk desk, Frames frames) {
        return new DataRoom(desk, frames);
    }

    @Bean
    static BeginRoom begin(Desk desk, Frames frames, Here here) {
        return new BeginRoom(desk, frames, here);
    }

    @Bean
    static OwnDoseRoom ownDose(Desk desk, Frames frames) {
        return new OwnDoseRoom(desk, frames);
    }

    @Bean
    static LabelsRoom labels(Desk desk, Frames frames) {
        return new LabelsRoom(desk, frames);
    }
}
