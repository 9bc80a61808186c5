package limen.report.timeline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Measurement;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;

/// Writes a record entry by entry, by day of the course and wall time.
final class RecordBuilder {
    static final Author RULES = new Author(Role.RULES, "rules");
    static final Author LIND = new Author(Role.PHYSICIAN, "Dr Lind");
    static final Author OKAFOR = new Author(Role.INVESTIGATOR, "Dr Okafor");

    private final ParticipantId participant;
    private final Author self;
    private final List<Entry> entries = new ArrayList<>();

    RecordBuilder(String participant) {
        this.participant = new ParticipantId(participant);
        self = new Author(Role.PARTICIPANT, participant);
    }

    EventId add(Author author, int day, String time, ParticipantEvent event) {
        var at = at(day, time);
        return add(author, new Times(null, at, at.toInstant()), event);
    }

    EventId self(int day, String time, ParticipantEvent event) {
        return add(self, day, time, event);
    }

    /// Written down later than it happened.
    EventId late(int day, String time, Instant recorded, ParticipantEvent event) {
        return add(self, new Times(null, at(day, time), recorded), event);
    }

    void study(int day, String time, StudyEvent event) {
        entries.add(Entry.ofStudy(nextId(), OKAFOR, Times.now(at(day, time)), event));
    }

    EventId vitals(int day, String time, int systolic, int diastolic, int heartRate, double temperature) {
        return self(day, time, vitals(systolic, diastolic, heartRate, temperature));
    }

    static Measurement.VitalsMeasured vitals(int systolic, int diastolic, int heartRate, double temperature) {
        return new Measurement.VitalsMeasured(
                new BloodPressure(systolic, diastolic),
                new HeartRate(heartRate),
                new BodyTemperature(temperature),
                null,
                null,
                false,
                "cuff A-207");
    }

    void checkIn(int day, int mood, int energy) {
        self(day, "20:30", new Report.CheckInAnswered("LIMEN-DAY", Map.of("mood", mood, "energy", energy), Map.of()));
    }

    List<Entry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.times().recordedAt()))
                .toList();
    }

    static ZonedDateTime at(int day, String time) {
        return ZonedDateTime.of(
                ExampleProtocols.FIRST_DAY.plusDays(day), LocalTime.parse(time), ExampleProtocols.DUBLIN);
    }

    private EventId add(Author author, Times times, ParticipantEvent event) {
        var id = nextId();
        entries.add(Entry.of(id, participant, author, times, event));
        return id;
    }

    private EventId nextId() {
        return EventId.of("00000000-0000-0000-0000-%012d".formatted(entries.size()));
    }
}
