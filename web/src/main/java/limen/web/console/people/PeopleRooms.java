package limen.web.console.people;

import limen.web.access.Signatures;
import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One person's page, and what investigator and physician decide there.
@Configuration(proxyBeanMethods = false)
public class PeopleRooms {
    @Bean
    static PeopleRoom people(Team team, ConsoleFrames frames) {
        return new PeopleRoom(team, frames);
    }

    @Bean
    static ActRoom acts(Team team, ConsoleFrames frames, Signatures signatures) {
        return new ActRoom(team, frames, signatures);
    }
}
