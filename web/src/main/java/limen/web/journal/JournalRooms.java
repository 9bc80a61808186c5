package limen.web.journal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import limen.web.Rooms;
import limen.web.access.Doors;
import limen.web.library.Library;
import limen.web.participant.Desk;
import limen.web.participant.Frames;
import limen.web.participant.Here;
import limen.web.participant.JournalPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The house of one person: a door, and the pages of a participant behind it.
@Configuration(proxyBeanMethods = false)
public class JournalRooms implements WebMvcConfigurer {
    private static final int LOOKS_EVERY_S = 20;

    private final Journal journal;

    JournalRooms(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new StillOpen(journal)).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    static JournalRoom door(Journal journal, Frames frames) {
        return new JournalRoom(journal, frames);
    }

    /// Closes the journal also when nobody asks for a page any more.
    @Bean(destroyMethod = "shutdownNow")
    static ScheduledExecutorService watch(Journal journal) {
        var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("closing the journal").factory());
        var _ = watch.scheduleWithFixedDelay(journal::closeIfForgotten, LOOKS_EVERY_S, LOOKS_EVERY_S, TimeUnit.SECONDS);
        return watch;
    }

    /// What is opened for a journal.
    ///
    /// @param port 0 for any that is free
    /// @param log is told of our own failures
    public static Rooms.Plan plan(Journal journal, int port, InstantSource clock, Consumer<String> log) {
        return new Rooms.Plan(
                port,
                clock,
                log,
                true,
                Map.of(
                        Journal.class,
                        journal,
                        Desk.class,
                        new Desk(journal::study, clock),
                        Frames.class,
                        new Frames("", true),
                        Here.class,
                        new Here(journal.zone()),
                        Doors.Entrance.class,
                        new Doors.Entrance("/journal")),
                List.of(Doors.class, Library.class, JournalPages.class, JournalRooms.class));
    }
}
