package limen.web.api;

import limen.web.console.Team;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What programs may ask.
@Configuration(proxyBeanMethods = false)
public class ApiRooms {
    @Bean
    static StudyApi studyApi(Team team) {
        return new StudyApi(team);
    }

    @Bean
    static PersonApi personApi(Team team) {
        return new PersonApi(team);
    }

    @Bean
    static EntryApi entryApi(Team team) {
        return new EntryApi(team);
    }

    @Bean
    static OpenApiRoom openApi(ObjectProvider<RequestMappingHandlerMapping> dispatcher) {
        return new OpenApiRoom(dispatcher);
    }
}
