package limen.report.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import limen.study.Access;
import limen.study.Admission;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// Reads the record of one person as a timeline.
public final class Timelines {
    private Timelines() {}

    /// The same record against the same background gives the same timeline.
    ///
    /// @param entries of the whole study, in the order of the record; those of other people are passed over
    public static Timeline of(
            Protocol protocol, ParticipantId participant, List<Entry> entries, Background background) {
        var own = own(participant, entries);
        if (own.isEmpty()) {
            throw new IllegalArgumentException("The record holds no entry of %s".formatted(participant));
        }
        var lines = Line.of(own);
        var days = days(protocol, lines, background);
        var trail = Trail.of(own);
        var end =
                lines.stream().map(Line::moment).max(Comparator.naturalOrder()).orElseThrow();
        var holds = new Spans(trail, lines, days, end).all();
        var blinded = protocol instanceof SupervisedStudy study && study.isBlinded();
        var left = moment(lines, Rights.WithdrawnFromDosing.class);
        var stopped = otherThan(left, moment(lines, Oversight.DosingStopped.class));
        var over = Stream.of(Optional.ofNullable(stopped), Optional.ofNullable(left))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var values = new ValueLanes(lines, background, protocol.mode());
        var explanation = new Explanation(trail, background, protocol.mode(), days);
        var words = explanation.words();
        return new Timeline(
                protocol.identity().title(),
                participant,
                background.simulated(),
                protocol.mode(),
                blinded,
                days,
                new Leads(trail, holds, days, protocol.mode(), days.hasAfter()).lead(),
                new Lanes(
                        new CapsuleLane(lines, background.planned(), window(protocol), holds, over).capsules(),
                        new Marks(lines).all(),
                        values.vitals(),
                        values.scores(),
                        holds,
                        stopped,
                        left),
                new Harms(lines).all(),
                (int) own.stream()
                        .filter(entry -> entry.event() instanceof Oversight.AlarmOpened)
                        .count(),
                new Decisions(trail, explanation, blinded).with(background.refused()),
                lines.stream().map(line -> recorded(line, words)).toList(),
                background.provenance());
    }

    /// What concerns this person. Of somebody who was erased, nothing is left but that.
    private static List<Entry> own(ParticipantId participant, List<Entry> entries) {
        var own = entries.stream()
                .filter(entry -> entry.participant() == null || participant.equals(entry.participant()))
                .filter(entry -> !isOfOthers(entry.event()))
                .toList();
        var isErased = own.stream().anyMatch(entry -> entry.event() instanceof Rights.Erased);
        return isErased
                ? own.stream()
                        .filter(entry -> entry.event() instanceof Rights.Erased)
                        .toList()
                : own;
    }

    /// Who came in when, took what away, or was told that the study stopped, is no part of what happened to somebody.
    private static boolean isOfOthers(Event event) {
        return event instanceof Access
                || event instanceof StudyEvent.StaffAccess
                || event instanceof StudyEvent.StopAlarm
                || event instanceof StudyEvent.CopyTaken;
    }

    private static Days days(Protocol protocol, List<Line> lines, Background background) {
        var zone = zone(lines);
        var own = lines.stream()
                .filter(line -> line.entry().participant() != null)
                .map(line -> line.moment().atZone(zone).toLocalDate())
                .toList();
        var first = own.stream().min(Comparator.naturalOrder()).orElseThrow();
        var last = own.stream().max(Comparator.naturalOrder()).orElseThrow();
        var begin = start(lines).map(Admission.CourseStarted::firstDay).orElse(first);
        var lived = lines.stream()
                .filter(line -> line.event() instanceof Dosing.DoseTaken)
                .map(line -> line.moment().atZone(zone).toLocalDate());
        var due = background.planned().values().stream()
                .map(planned -> planned.toInstant().atZone(zone).toLocalDate());
        var end = Stream.concat(Stream.concat(lived, due), Stream.of(planned(protocol, begin, last)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Days(min(first, begin), begin, max(end, begin), max(last, max(end, begin)), zone);
    }

    private static LocalDate planned(Protocol protocol, LocalDate begin, LocalDate last) {
        return switch (protocol) {
            case SupervisedStudy study -> begin.plusDays(study.course().days() - 1L);
            case PersonalJournal _ -> last;
        };
    }

    private static Duration window(Protocol protocol) {
        return switch (protocol) {
            case SupervisedStudy study -> study.course().window();
            case PersonalJournal _ -> Duration.ZERO;
        };
    }

    private static ZoneId zone(List<Line> lines) {
        return start(lines)
                .map(Admission.CourseStarted::zone)
                .orElseGet(() -> lines.getFirst().at().getZone());
    }

    private static Optional<Admission.CourseStarted> start(List<Line> lines) {
        return lines.stream()
                .flatMap(line ->
                        line.event() instanceof Admission.CourseStarted started ? Stream.of(started) : Stream.empty())
                .findFirst();
    }

    private static @Nullable Instant moment(List<Line> lines, Class<? extends Event> kind) {
        return lines.stream()
                .filter(line -> kind.isInstance(line.event()))
                .map(Line::moment)
                .findFirst()
                .orElse(null);
    }

    /// Leaving ends dosing too, by a rule of its own; it is drawn as what it is.
    private static @Nullable Instant otherThan(@Nullable Instant left, @Nullable Instant stopped) {
        return stopped != null && stopped.equals(left) ? null : stopped;
    }

    private static RecordLine recorded(Line line, RecordWords words) {
        var entry = line.entry();
        return new RecordLine(
                entry.times().occurredAt(),
                entry.times().recordedAt(),
                words.sentence(entry.event()),
                Names.author(entry.author()),
                line.corrected());
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
