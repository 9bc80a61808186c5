package limen.web.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import limen.capture.LiveStudy;
import limen.study.Author;
import limen.study.Role;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.web.Rooms;
import limen.web.access.Doors;
import limen.web.access.Signatures;
import limen.web.access.Stays;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleRooms;
import limen.web.console.Team;
import limen.web.console.record.Backups;
import limen.web.library.Library;
import limen.web.notice.AlarmPlan;
import limen.web.participant.Desk;
import limen.web.participant.Frames;
import limen.web.participant.ParticipantRooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The whole house around a real study: whoever comes in has to be known.
@Configuration(proxyBeanMethods = false)
public class StudyRooms implements WebMvcConfigurer {
    /// For how long the first invitation of a study opens.
    public static final Duration FIRST_INVITATION = Duration.ofHours(1);

    private final LiveStudy study;

    StudyRooms(LiveStudy study) {
        this.study = study;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new StillOpen(study));
    }

    @Bean
    static Reception reception(LiveStudy study, InstantSource clock, PublicOrigin origin) {
        return new Reception(study, clock, new Passkeys(origin));
    }

    @Bean
    static Signatures signatures(Reception reception, Callers callers) {
        return new StaffSignatures(reception, callers);
    }

    @Bean
    static Callers callers(PublicOrigin origin) {
        return new Callers(origin);
    }

    @Bean
    static SignInRoom signIn(Reception reception, Callers callers, Frames frames) {
        return new SignInRoom(reception, callers, frames);
    }

    @Bean
    static InvitationRoom invitation(Reception reception, Callers callers, Frames frames) {
        return new InvitationRoom(reception, callers, frames);
    }

    @Bean
    static AccountRoom account(
            Reception reception, Callers callers, Frames frames, ConsoleFrames console, Stays stays) {
        return new AccountRoom(reception, callers, frames, console, stays);
    }

    @Bean
    static InviteRoom invite(Reception reception, Callers callers, ConsoleFrames frames, Stays stays) {
        return new InviteRoom(reception, callers, frames, stays);
    }

    /// What is opened for a study in which nobody is sent anything.
    public static Rooms.Plan plan(
            LiveStudy study, int port, PublicOrigin origin, InstantSource clock, Consumer<String> log) {
        return plan(study, port, origin, AlarmPlan.NONE, Backups.none(), clock, log);
    }

    /// What is opened for a study.
    ///
    /// @param port where the server listens
    /// @param origin where browsers find it
    /// @param alarms who is told of an alarm
    /// @param backups where copies of it are kept
    /// @param log is told of our own failures
    public static Rooms.Plan plan(
            LiveStudy study,
            int port,
            PublicOrigin origin,
            AlarmPlan alarms,
            Backups backups,
            InstantSource clock,
            Consumer<String> log) {
        return new Rooms.Plan(
                port,
                clock,
                log,
                true,
                Map.of(
                        LiveStudy.class,
                        study,
                        PublicOrigin.class,
                        origin,
                        AlarmPlan.class,
                        alarms,
                        Rooms.Reached.class,
                        new Rooms.Reached(origin.host(), origin.isHttps()),
                        Desk.class,
                        new Desk(study, clock),
                        Frames.class,
                        new Frames(""),
                        Team.class,
                        new Team(study, clock, wall(study)),
                        ConsoleFrames.class,
                        new ConsoleFrames(""),
                        Backups.class,
                        backups,
                        Doors.Entrance.class,
                        new Doors.Entrance(SignInRoom.PATH, SignInRoom.KNOCKS)),
                Stream.concat(
                                Stream.of(Doors.class, Library.class, ParticipantRooms.class, StudyRooms.class),
                                ConsoleRooms.WIRINGS.stream())
                        .toList());
    }

    /// By whose clocks the team reads and types times: those of the first site, wherever the server stands.
    private static ZoneId wall(LiveStudy study) {
        return switch (study.protocol()) {
            case SupervisedStudy supervised -> supervised.sites().getFirst().zone();
            case PersonalJournal _ -> ZoneId.systemDefault();
        };
    }

    /// The invitation of the first investigator, whom the protocol names; empty if an investigator can sign in already.
    ///
    /// @return the link, which is kept nowhere
    public static String firstInvitation(LiveStudy study, PublicOrigin origin, InstantSource clock) {
        var isOpen = study.accounts().staff().stream()
                .anyMatch(account -> account.owner().role() == Role.INVESTIGATOR && account.isOpen());
        if (isOpen) {
            return "";
        }
        var name = switch (study.protocol()) {
            case SupervisedStudy supervised -> supervised.approval().investigator();
            case PersonalJournal _ ->
                throw new IllegalArgumentException("A personal journal has nobody who conducts it");
        };
        var token = Token.fresh();
        new Reception(study, clock, new Passkeys(origin))
                .invite(Author.RULES, new Author(Role.INVESTIGATOR, name), token, FIRST_INVITATION)
                .ifPresent(because -> {
                    throw new IllegalStateException(because);
                });
        return origin.invitation(token);
    }
}
