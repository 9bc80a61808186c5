package limen.web.health;

import java.time.InstantSource;
import limen.web.console.Team;
import limen.web.console.record.Backups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// The wiring of what is asked about the server itself.
@Configuration(proxyBeanMethods = false)
public class HealthRooms {
    private static final int AFTER_THE_HEADERS = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    static Answered answered() {
        return new Answered();
    }

    @Bean
    static FilterRegistrationBean<Answered> counting(Answered answered) {
        var registration = new FilterRegistrationBean<>(answered);
        registration.addUrlPatterns("/*");
        registration.setOrder(AFTER_THE_HEADERS);
        return registration;
    }

    @Bean
    static HealthRoom health(Team team, Answered answered, ObjectProvider<Backups> backups, InstantSource clock) {
        return new HealthRoom(team.study(), answered, backups.getIfAvailable(Backups::none), clock);
    }
}
