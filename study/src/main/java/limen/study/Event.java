package limen.study;

/// What the record can say. Every case is named here, so that none can be forgotten where events are read.
public sealed interface Event permits StudyEvent, ParticipantEvent {}
