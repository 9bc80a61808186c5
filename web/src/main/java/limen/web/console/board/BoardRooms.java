package limen.web.console.board;

import org.springframework.context.annotation.Configuration;

/// What the safety board sees: harm by arm, and the boundary at which a study stops.
@Configuration(proxyBeanMethods = false)
public class BoardRooms {}
