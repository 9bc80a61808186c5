package limen.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import limen.capture.Receipt;
import limen.safety.Judgement;
import limen.study.Entry;
import limen.study.log.EntryJson;
import limen.study.log.Line;
import limen.study.log.Written;
import limen.web.Problem;
import limen.web.access.Visitor;
import limen.web.api.Described.Gives;
import limen.web.console.Team;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a program proposes an entry.
@RestController
final class EntryApi {
    private static final int ENTERED = 201;
    private static final int REFUSED = 409;
    private static final int TOO_MUCH = 413;
    private static final int UNREADABLE = 422;
    private static final int MOST_BYTES = 65_536;

    private final Team team;

    EntryApi(Team team) {
        this.team = team;
    }

    @PostMapping("/api/v1/entries")
    @Described(
            value =
                    "Proposes an entry. Its id is made by whoever sends it: the same entry sent twice is one. The time of"
                            + " recording is set here, whatever was sent.",
            takes = Entry.class,
            gives = {
                @Gives(status = ENTERED, when = "it is in the record and on the disk", body = Told.Entered.class),
                @Gives(status = 200, when = "the record has it already", body = Told.Known.class),
                @Gives(status = REFUSED, when = "it did not enter, and why", body = Problem.class),
                @Gives(status = TOO_MUCH, when = "it is longer than 65,536 bytes", body = Problem.class),
                @Gives(status = UNREADABLE, when = "it is no entry, and which field is at fault", body = Problem.class)
            })
    ResponseEntity<byte[]> propose(Visitor visitor, HttpServletRequest request) throws IOException {
        var sent = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) {
            return Problem.of(TOO_MUCH).answer();
        }
        var line = new String(sent, StandardCharsets.UTF_8);
        return switch (EntryJson.read(line)) {
            case Line.Unreadable(var cause, var sentence) -> unreadable(line, sentence);
            case Line.Read(var entry) ->
                ByProgram.obstacle(visitor, entry)
                        .map(EntryApi::refused)
                        .orElseGet(() -> answered(entry, team.study().propose(entry)));
        };
    }

    private static ResponseEntity<byte[]> unreadable(String line, String sentence) {
        var field = EntryJson.misread(line);
        return new Problem(
                        UNREADABLE,
                        "This is no entry.",
                        sentence + (sentence.endsWith(".") ? "" : "."),
                        field.isEmpty() ? List.of() : List.of(new Problem.FieldFault(field, sentence)))
                .answer();
    }

    private ResponseEntity<byte[]> answered(Entry entry, Receipt receipt) {
        return switch (receipt) {
            case Receipt.KnownAlready _ -> Json.of(new Told.Known(entry.id()));
            case Receipt.Refused(var because) -> refused(because);
            case Receipt.Entered(var entries, var judgement) ->
                Json.of(
                        ENTERED,
                        new Told.Entered(entries.stream().map(Written::new).toList(), notices(judgement)));
        };
    }

    /// What the rules say about it, in words.
    private List<String> notices(Judgement judgement) {
        var mode = team.study().protocol().mode();
        return judgement.matches().stream()
                .map(match -> "%s (%s)".formatted(match.rule().wordsFor(mode), match.measured()))
                .toList();
    }

    private static ResponseEntity<byte[]> refused(String because) {
        return Problem.of(REFUSED, "This did not enter the record.", because).answer();
    }
}
