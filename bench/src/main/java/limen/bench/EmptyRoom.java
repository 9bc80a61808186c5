package limen.bench;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import limen.web.Rooms;
import limen.web.access.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A room behind the same doors as a journal, in which a form is read and nothing becomes of it: what a
/// server can answer at most.
@RestController
final class EmptyRoom {
    static final String PATH = "/leave/nothing";

    @PostMapping(PATH)
    ResponseEntity<byte[]> save(Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(sent.containsKey("entry") ? "/today" : "/" + visitor.code()))
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        static EmptyRoom empty() {
            return new EmptyRoom();
        }
    }

    /// The plan with this room beside the others.
    static Rooms.Plan beside(Rooms.Plan plan) {
        var wirings = Stream.concat(plan.wirings().stream(), Stream.of(Wiring.class));
        return new Rooms.Plan(
                plan.port(), plan.clock(), plan.log(), plan.sessions(), plan.parts(), List.copyOf(wirings.toList()));
    }
}
