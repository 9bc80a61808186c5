package limen.report.rehearsal;

import java.util.List;
import limen.report.Provenance;
import limen.report.timeline.Timeline;
import limen.study.protocol.Protocol;

/// One rehearsal: a protocol, lived through by people who do not exist.
public record Rehearsal(Protocol protocol, List<Person> people, Provenance provenance) {
    /// One simulated person.
    ///
    /// @param page the address of the timeline page, relative to this one
    public record Person(Timeline timeline, String page) {
        public Person {
            if (!timeline.simulated()) {
                throw new IllegalArgumentException("%s is not marked as simulated; a rehearsal shows nobody else"
                        .formatted(timeline.participant()));
            }
            if (!page.matches("[A-Za-z0-9_][A-Za-z0-9_./-]*")) {
                throw new IllegalArgumentException(
                        "\"%s\" is no page beside this one; expected a relative path".formatted(page));
            }
        }
    }

    public Rehearsal {
        people = List.copyOf(people);
    }
}
