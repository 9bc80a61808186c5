package limen.web.library;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The public rooms, each named here.
@Configuration(proxyBeanMethods = false)
public class Library {
    @Bean
    static FrontRoom front() {
        return new FrontRoom();
    }

    @Bean
    static EvidenceRoom evidence() {
        return new EvidenceRoom();
    }

    @Bean
    static MedicinesRoom medicines() {
        return new MedicinesRoom();
    }

    @Bean
    static CompareRoom compare() {
        return new CompareRoom();
    }

    @Bean
    static LawRoom law(InstantSource clock) {
        return new LawRoom(clock);
    }

    @Bean
    static UnwellRoom unwell(InstantSource clock) {
        return new UnwellRoom(clock);
    }

    @Bean
    static GradingRoom grading() {
        return new GradingRoom();
    }
}
