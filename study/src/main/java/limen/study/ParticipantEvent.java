package limen.study;

/// What happens to one participant.
public sealed interface ParticipantEvent extends Event
        permits Access, Admission, Dosing, AdverseEvents, Oversight, Rights, Correctable {}
