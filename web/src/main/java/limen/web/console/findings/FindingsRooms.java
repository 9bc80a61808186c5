package limen.web.console.findings;

import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the data show, and the passport from which anybody can recompute it.
@Configuration(proxyBeanMethods = false)
public class FindingsRooms {
    @Bean
    static FindingsRoom findings(Team team, ConsoleFrames frames) {
        return new FindingsRoom(team, frames);
    }
}
