package limen.web.console.record;

import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The log itself: its audit, its exports and its copies.
@Configuration(proxyBeanMethods = false)
public class RecordRooms {
    @Bean
    static TrailRoom trail(Team team, ConsoleFrames frames) {
        return new TrailRoom(team, frames);
    }

    @Bean
    static VerifyRoom verify(Team team, ConsoleFrames frames) {
        return new VerifyRoom(team, frames, new Checking());
    }

    @Bean
    static CopiesRoom copies(Team team) {
        return new CopiesRoom(team);
    }

    /// A study that lies in memory has no backups.
    @Bean
    static BackupRoom backup(Team team, ConsoleFrames frames, ObjectProvider<Backups> backups) {
        return new BackupRoom(team, frames, backups.getIfAvailable(Backups::none));
    }
}
