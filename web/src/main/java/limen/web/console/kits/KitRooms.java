package limen.web.console.kits;

import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import limen.web.console.sealed.OpenList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Kits from arrival to destruction, for the preparer, who may see what they hold.
@Configuration(proxyBeanMethods = false)
public class KitRooms {
    @Bean
    static KitsRoom kits(Team team, ConsoleFrames frames, OpenList list) {
        return new KitsRoom(team, frames, list);
    }

    @Bean
    static KitRoom kit(Team team, ConsoleFrames frames) {
        return new KitRoom(team, frames);
    }

    @Bean
    static ReceiveRoom receive(Team team, ConsoleFrames frames, OpenList list) {
        return new ReceiveRoom(team, frames, list);
    }

    @Bean
    static DispenseRoom dispense(Team team, ConsoleFrames frames, OpenList list) {
        return new DispenseRoom(team, frames, list);
    }

    @Bean
    static PaperRoom paper(Team team, ConsoleFrames frames, OpenList list) {
        return new PaperRoom(team, frames, list);
    }
}
