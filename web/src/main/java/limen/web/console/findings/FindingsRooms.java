package limen.web.console.findings;

import org.springframework.context.annotation.Configuration;

/// What the data show, and the passport from which anybody can recompute it.
@Configuration(proxyBeanMethods = false)
public class FindingsRooms {}
