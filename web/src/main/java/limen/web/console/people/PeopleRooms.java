package limen.web.console.people;

import org.springframework.context.annotation.Configuration;

/// One person's page, and what investigator and physician decide there.
@Configuration(proxyBeanMethods = false)
public class PeopleRooms {}
