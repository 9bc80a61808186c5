package limen.web.console.alarms;

import limen.web.console.ConsoleFrames;
import limen.web.console.Team;
import limen.web.notice.AlarmPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The page of the alarms.
@Configuration(proxyBeanMethods = false)
public class AlarmRooms {
    /// Where no plan is named, as in a demo, nobody is sent anything.
    @Bean
    static AlarmRoom alarms(Team team, ConsoleFrames frames, ObjectProvider<AlarmPlan> plan) {
        return new AlarmRoom(team, frames, plan.getIfAvailable(() -> AlarmPlan.NONE));
    }
}
