package limen.web.signin;

import java.time.InstantSource;
import limen.capture.LiveStudy;
import limen.web.access.Stays;
import limen.web.participant.Frames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where somebody is invited, in a house that nobody has to sign in to.
@Configuration(proxyBeanMethods = false)
public class InvitationsAlone {
    @Bean
    static InviteRoom invite(LiveStudy study, InstantSource clock, PublicOrigin origin, Frames frames, Stays stays) {
        return new InviteRoom(new Reception(study, clock, new Passkeys(origin)), new Callers(origin), frames, stays);
    }
}
