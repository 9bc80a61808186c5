package limen.web.participant;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.ParticipantEvent;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/// Shows a form, reads it, and hands in what it says. Whatever cannot be read or taken is shown again as it was typed.
final class Filing {
    /// Tells a browser to forget what it keeps of us.
    static final String WIPE = "Clear-Site-Data";

    static final String WHAT_A_PHONE_KEEPS = "\"cache\", \"storage\"";

    private static final int UNREADABLE = 422;

    private final Desk desk;
    private final Frames frames;

    Filing(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    ResponseEntity<byte[]> show(FormPage page, @Nullable Tab tab, Csrf csrf) {
        return Answer.page(StudyTemplates.form(frames.of(title(page), tab), page, csrf));
    }

    /// What tabs and histories show. In a journal even the kind of an entry is nobody else's.
    private String title(FormPage page) {
        return frames.isJournal() ? "Journal" : page.sheet().title();
    }

    /// Reads a form and hands it in.
    ///
    /// @param page as it would be shown fresh
    /// @param plannedAt when it was due; null if it was not planned
    <E extends ParticipantEvent> ResponseEntity<byte[]> file(
            Visitor.TakingPart visitor,
            Sheet<E> sheet,
            FormPage page,
            @Nullable ZonedDateTime plannedAt,
            MultiValueMap<String, String> sent,
            Csrf csrf) {
        return file(visitor, sheet, page, plannedAt, sent, csrf, Paths.TODAY);
    }

    /// Reads a form and hands it in.
    ///
    /// @param onward where to go when it is saved
    <E extends ParticipantEvent> ResponseEntity<byte[]> file(
            Visitor.TakingPart visitor,
            Sheet<E> sheet,
            FormPage page,
            @Nullable ZonedDateTime plannedAt,
            MultiValueMap<String, String> sent,
            Csrf csrf,
            String onward) {
        return file(visitor, sheet, page, plannedAt, null, sent, csrf, onward);
    }

    /// Reads a form and hands it in.
    ///
    /// @param occurredAt when it happened; null if that was when the form was sent
    <E extends ParticipantEvent> ResponseEntity<byte[]> file(
            Visitor.TakingPart visitor,
            Sheet<E> sheet,
            FormPage page,
            @Nullable ZonedDateTime plannedAt,
            @Nullable ZonedDateTime occurredAt,
            MultiValueMap<String, String> sent,
            Csrf csrf,
            String onward) {
        var typed = new Typed(Map.copyOf(sent));
        var id = entryId(typed);
        if (HeldForm.isGivenBack()) {
            return again(page.again(id, typed, Map.of(), HeldForm.NOTICE), csrf);
        }
        return switch (desk.happened(visitor, typed)) {
            case Happened.Unbelievable(var sentence) -> again(page.again(id, typed, Map.of(), sentence), csrf);
            case Happened.At(var moment, var late) ->
                switch (sheet.read(typed)) {
                    case Sheet.Reading.Faulty<E>(var faults) -> again(page.again(id, typed, faults, ""), csrf);
                    case Sheet.Reading.Read<E>(var event) ->
                        switch (desk.propose(visitor, id, plannedAt, occurredAt == null ? moment : occurredAt, event)) {
                            case Receipt.Entered _, Receipt.KnownAlready _ -> to(onward);
                            case Receipt.Refused(var because) -> again(page.again(id, typed, Map.of(), because), csrf);
                        };
                };
        };
    }

    ResponseEntity<byte[]> again(FormPage page, Csrf csrf) {
        return Answer.page(UNREADABLE, StudyTemplates.form(frames.of(title(page), null), page, csrf));
    }

    /// Back to the day, where what was saved can be seen.
    static ResponseEntity<byte[]> onward() {
        return to(Paths.TODAY);
    }

    static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /// To a page that is open to all; the phone keeps nothing of whoever was here.
    static ResponseEntity<byte[]> gone(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header(WIPE, WHAT_A_PHONE_KEEPS)
                .build();
    }

    ResponseEntity<byte[]> said(String title, String heading, String sentence) {
        return Answer.page(StudyTemplates.said(frames.of(title, null), heading, sentence));
    }

    /// The id that a form carries.
    static String entryId(Typed typed) {
        try {
            return UUID.fromString(typed.of("entry")).toString();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an id that is none", e);
        }
    }
}
