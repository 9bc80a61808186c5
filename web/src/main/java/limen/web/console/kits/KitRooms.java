package limen.web.console.kits;

import org.springframework.context.annotation.Configuration;

/// Kits from arrival to destruction, for the preparer, who may see what they hold.
@Configuration(proxyBeanMethods = false)
public class KitRooms {}
