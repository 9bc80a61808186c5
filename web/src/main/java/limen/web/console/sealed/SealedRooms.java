package limen.web.console.sealed;

import java.time.InstantSource;
import limen.web.access.Signatures;
import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the list of allocations is sealed, opened for one session, opened for one person, and opened for all.
@Configuration(proxyBeanMethods = false)
public class SealedRooms {
    @Bean
    static OpenLists openList(InstantSource clock) {
        return new OpenLists(clock);
    }

    @Bean
    static ListKey listKey(Team team, InstantSource clock) {
        return new ListKey(team, clock);
    }

    @Bean
    static SealRoom seal(Team team, ConsoleFrames frames, Signatures signatures) {
        return new SealRoom(team, frames, signatures);
    }

    @Bean
    static UnsealRoom unseal(Team team, ConsoleFrames frames, ListKey key, OpenLists lists) {
        return new UnsealRoom(team, frames, key, lists);
    }

    @Bean
    static ShownOnce shownOnce(InstantSource clock) {
        return new ShownOnce(clock);
    }

    @Bean
    static UnblindRoom unblind(Team team, ConsoleFrames frames, Signatures signatures, ShownOnce shown) {
        return new UnblindRoom(team, frames, signatures, shown);
    }

    @Bean
    static AgreeRoom agree(Team team, ConsoleFrames frames, Signatures signatures, ListKey key, ShownOnce shown) {
        return new AgreeRoom(team, frames, signatures, key, shown);
    }

    @Bean
    static FinalRoom end(Team team, ConsoleFrames frames, Signatures signatures, ListKey key) {
        return new FinalRoom(team, frames, signatures, key);
    }
}
