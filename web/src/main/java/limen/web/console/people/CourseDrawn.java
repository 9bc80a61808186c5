package limen.web.console.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import limen.report.Provenance;
import limen.report.timeline.Background;
import limen.report.timeline.QuestionnaireScale;
import limen.report.timeline.Timeline;
import limen.report.timeline.Timelines;
import limen.study.Access;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.SlotId;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.log.EntryJson;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slots;

/// One person's record read as a timeline, as reports draw it.
final class CourseDrawn {
    static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    private CourseDrawn() {}

    /// Nothing where nothing was told yet.
    ///
    /// @param entries of this person, in the order of the record
    static Optional<Timeline> of(SupervisedStudy study, Participant person, List<Entry> entries, Instant now) {
        if (entries.stream().allMatch(entry -> entry.event() instanceof Access)) {
            return Optional.empty();
        }
        var background = new Background(
                TABLES.rulesOf(study).all(),
                planned(study, person, now),
                QuestionnaireScale::scores,
                List.of(),
                false,
                new Provenance(
                        study.identity().code(),
                        sha256(entries),
                        "console",
                        study.identity().version(),
                        now.atZone(ZoneOffset.UTC).toLocalDate().toString()));
        return Optional.of(Timelines.of(study, person.id(), entries, background));
    }

    private static SortedMap<SlotId, ZonedDateTime> planned(SupervisedStudy study, Participant person, Instant now) {
        var planned = new TreeMap<SlotId, ZonedDateTime>();
        Slots.of(study, person, now).forEach(slot -> planned.put(slot.id(), slot.planned()));
        return planned;
    }

    /// The fingerprint of entries as they are written.
    static String sha256(List<Entry> entries) {
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(EntryJson.write(entry.withheld())).append('\n'));
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
