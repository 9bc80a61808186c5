package limen.web.participant;

import java.time.ZoneId;

/// Where somebody is who has not said so: where their machine is.
public record Here(ZoneId zone) {}
