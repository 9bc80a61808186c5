package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.UUID;
import limen.capture.Receipt;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Secret;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Signatures;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.KitTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the preparer has the list of allocations drawn and sealed, once, before the first capsule.
@RestController
final class SealRoom {
    private static final int UNREADABLE = 422;
    private static final SecureRandom DICE = new SecureRandom();

    private final Team team;
    private final ConsoleFrames frames;
    private final Signatures signatures;

    SealRoom(Team team, ConsoleFrames frames, Signatures signatures) {
        this.team = team;
        this.frames = frames;
        this.signatures = signatures;
    }

    @GetMapping("/staff/kits/seal")
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        return show(200, visitor, UUID.randomUUID().toString(), "", "", csrf);
    }

    @PostMapping("/staff/kits/seal")
    ResponseEntity<byte[]> seal(
            Visitor.Conducting visitor,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        var sent = new Sent(fields);
        var id = sent.entry();
        if (team.knows(id)) {
            return Sent.onward(StaffDoor.KITS.path());
        }
        if (!team.protocol().isBlinded() || team.study().conduct().allocations().sealed() != null) {
            return show(UNREADABLE, visitor, id.toString(), "Nothing was sealed.", "", csrf);
        }
        var passphrase = new Opener.Passphrase(sent.exactly(ListKey.FIELD));
        var weak = passphrase.refusal();
        if (weak.isPresent()) {
            return show(UNREADABLE, visitor, id.toString(), "", weak.get(), csrf);
        }
        if (!passphrase.text().equals(sent.exactly(ListKey.REPEATED))) {
            return show(
                    UNREADABLE,
                    visitor,
                    id.toString(),
                    "",
                    "The two differ; expected the same passphrase in both fields.",
                    csrf);
        }
        var unsigned = sent.unsigned(signatures, visitor, request);
        if (unsigned.isPresent()) {
            return show(UNREADABLE, visitor, id.toString(), unsigned.get(), "", csrf);
        }
        return switch (sealed(visitor, id, passphrase)) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Sent.onward(StaffDoor.KITS.path());
            case Receipt.Refused(var because) ->
                team.knows(id)
                        ? Sent.onward(StaffDoor.KITS.path())
                        : show(UNREADABLE, visitor, id.toString(), because, "", csrf);
        };
    }

    private Receipt sealed(Visitor.Conducting visitor, UUID id, Opener.Passphrase passphrase) {
        var drawn = AllocationList.of(team.protocol(), Secret.drawn(DICE));
        var list = new SealedList(drawn, Secret.drawn(DICE));
        var sha256 = Commitment.to(list.list(), list.nonce()).sha256();
        var now = team.now();
        var entry = Entry.ofStudy(
                new EventId(id),
                visitor.author(),
                new Times(null, team.at(now), now),
                new StudyEvent.AllocationsSealed(sha256, drawn.sequences().size()));
        return team.study().seal(entry, list, passphrase, Stretching.STRONG);
    }

    private ResponseEntity<byte[]> show(
            int status, Visitor.Conducting visitor, String id, String fault, String keyFault, Csrf csrf) {
        var page = new SealPage(
                SealPage.plan(team.protocol()),
                Objects.requireNonNullElse(team.study().conduct().allocations().sealed(), ""),
                id,
                fault,
                keyFault,
                signatures.proof(visitor),
                visitor.name());
        return Answer.page(status, KitTemplates.seal(frames.of("Sealed list", ConsoleTab.KITS, visitor), page, csrf));
    }
}
