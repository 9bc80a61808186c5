package limen.web.console.study;

import limen.web.access.Signatures;
import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The study as a whole: its protocol and signatures, who is in it, and what calls for somebody.
@Configuration(proxyBeanMethods = false)
public class StudyPages {
    @Bean
    static OverviewRoom studyOverview(Team team, ConsoleFrames frames) {
        return new OverviewRoom(team, frames);
    }

    @Bean
    static ProtocolRoom studyProtocol(Team team, ConsoleFrames frames) {
        return new ProtocolRoom(team, frames);
    }

    @Bean
    static DeedRoom studyDeeds(Team team, ConsoleFrames frames, Signatures signatures) {
        return new DeedRoom(team, frames, signatures);
    }

    @Bean
    static AmendRoom studyAmendments(Team team, ConsoleFrames frames, Signatures signatures) {
        return new AmendRoom(team, frames, signatures);
    }
}
