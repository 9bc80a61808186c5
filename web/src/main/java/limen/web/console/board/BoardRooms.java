package limen.web.console.board;

import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import limen.web.console.sealed.OpenList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the safety board sees: harm by arm, and the boundary at which a study stops.
@Configuration(proxyBeanMethods = false)
public class BoardRooms {
    @Bean
    static BoardRoom board(Team team, ConsoleFrames frames, OpenList list) {
        return new BoardRoom(team, frames, list);
    }
}
