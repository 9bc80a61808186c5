package limen.web.console.record;

import org.springframework.context.annotation.Configuration;

/// The log itself: its audit, its exports and its copies.
@Configuration(proxyBeanMethods = false)
public class RecordRooms {}
