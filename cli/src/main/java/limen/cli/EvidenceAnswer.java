package limen.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import limen.evidence.Codes;
import limen.evidence.Interactions;
import limen.evidence.Medicine;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Theme;
import limen.evidence.law.Laws;
import limen.evidence.reference.References;
import limen.exchange.Printable;

/// What the evidence base says to a query, harm first: medicines, the law of a place, then claims.
final class EvidenceAnswer {
    private static final int MOST_IN_FULL = 2;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[,;]");

    private final String query;
    private final LocalDate today;
    private final List<String> lines = new ArrayList<>();

    EvidenceAnswer(String query, LocalDate today) {
        this.query = query;
        this.today = today;
    }

    List<String> lines() {
        BETWEEN_PARTS
                .splitAsStream(query)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(this::answer);
        return lines.isEmpty() ? unknown(query) : lines;
    }

    private void answer(String part) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(exactly(part).orElseGet(() -> looselyOf(part)));
    }

    /// The one thing that a query names exactly.
    private Optional<List<String>> exactly(String part) {
        return Claims.find(part)
                .map(ClaimText::full)
                .or(() -> References.reviewed().find(part).map(SourceText::lines))
                .or(() -> Laws.find(part).map(country -> PlaceText.lines(country, today)))
                .or(() -> theme(part).map(theme -> ClaimText.listed(theme.title(), Claims.of(theme))));
    }

    private List<String> looselyOf(String part) {
        var found = new ArrayList<String>();
        var claims = Claims.saying(part);
        found.addAll(medicines(part, claims));
        if (!claims.isEmpty()) {
            if (!found.isEmpty()) {
                found.add("");
            }
            found.addAll(claims(part, claims));
        }
        return found.isEmpty() ? unknown(part) : found;
    }

    /// A text that is in no table is a medicine only if it is nothing else.
    private static List<String> medicines(String part, List<Claim> claims) {
        return switch (Interactions.reviewed().find(part)) {
            case Medicine.Known known -> MedicineText.lines(known);
            case Medicine.KnownInPart(var groups, var rest) ->
                claims.isEmpty()
                        ? MedicineText.lines(new Medicine.KnownInPart(groups, rest))
                        : MedicineText.lines(new Medicine.Known(groups));
            case Medicine.Unknown unknown ->
                claims.isEmpty() && !unknown.near().isEmpty() ? MedicineText.lines(unknown) : List.of();
        };
    }

    private static List<String> claims(String part, List<Claim> claims) {
        if (claims.size() > MOST_IN_FULL) {
            return ClaimText.listed("Claims that speak of %s".formatted(Printable.of(part)), claims);
        }
        var found = new ArrayList<String>();
        for (var claim : claims) {
            if (!found.isEmpty()) {
                found.add("");
            }
            found.addAll(ClaimText.full(claim));
        }
        return found;
    }

    private static Optional<Theme> theme(String part) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.title().equalsIgnoreCase(part)
                        || Codes.of(theme).replace('_', ' ').equalsIgnoreCase(part))
                .findFirst();
    }

    private static List<String> unknown(String part) {
        return Paragraph.of(
                "",
                0,
                ("Nothing is known here of \"%s\", which says nothing about it. If it is a medicine: that is not the same"
                                + " as no interaction; please ask a pharmacist, and do not stop a medicine to take part."
                                + " If it is a country: assume that it is illegal there. ./limen evidence lists what can"
                                + " be asked.")
                        .formatted(Printable.of(part)));
    }
}
