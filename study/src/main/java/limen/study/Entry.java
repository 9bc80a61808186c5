package limen.study;

import org.jspecify.annotations.Nullable;

/// One line of the record: who says that what happened to whom, and when.
///
/// @param participant whom it is about; none if it is about the study as a whole
public record Entry(EventId id, @Nullable ParticipantId participant, Author author, Times times, Event event) {
    public Entry {
        if ((participant != null) != event instanceof ParticipantEvent) {
            throw new IllegalArgumentException("%s is an event of %s"
                    .formatted(
                            event.getClass().getSimpleName(), participant == null ? "one participant" : "the study"));
        }
    }

    /// The same without what opens a door, for every copy that leaves the record.
    public Entry withheld() {
        var shown = switch (event) {
            case Access access -> access.withheld();
            case StudyEvent.StaffAccess(var role, var name, var what) ->
                new StudyEvent.StaffAccess(role, name, what.withheld());
            case Event other -> other;
        };
        return shown.equals(event) ? this : new Entry(id, participant, author, times, shown);
    }

    public static Entry of(EventId id, ParticipantId participant, Author author, Times times, ParticipantEvent event) {
        return new Entry(id, participant, author, times, event);
    }

    public static Entry ofStudy(EventId id, Author author, Times times, StudyEvent event) {
        return new Entry(id, null, author, times, event);
    }
}
