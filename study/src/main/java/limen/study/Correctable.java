package limen.study;

/// What a person can be mistaken about and put right later. Decisions and signatures are none of these.
public sealed interface Correctable extends ParticipantEvent
        permits Dosing.Account, Measurement, Report, AdverseEvents.Reported {}
