package limen.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.evidence.Codes;
import limen.evidence.Context;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import limen.safety.ObservationLine;
import limen.safety.ObservationNotation;

/// The cases of a table, gathered row by row.
final class VerdictCases {
    private final Place place;
    private final VerdictHeader header;
    private final ObservationTable catalogue;
    private final ObservationNotation notation;
    private final List<VerdictCase> cases = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    VerdictCases(Place place, VerdictHeader header, ObservationTable catalogue, ObservationNotation notation) {
        this.place = place;
        this.header = header;
        this.catalogue = catalogue;
        this.notation = notation;
    }

    void add(WholeTable.Row row) throws Refusal {
        var line = row.line();
        var id = header.cell(row, VerdictHeader.ID);
        if (id.isEmpty()) {
            throw place.refuse(line, VerdictHeader.ID, "the cell is empty; expected a name for the case.");
        }
        var first = lines.putIfAbsent(id, line);
        if (first != null) {
            throw place.refuseBoth(
                    first, line, "both cases are called %s; expected each id once.".formatted(Place.quoted(id)));
        }
        var context = header.cell(row, VerdictHeader.CONTEXT);
        var moment = Codes.find(Context.class, context)
                .orElseThrow(() -> place.refuse(
                        line,
                        VerdictHeader.CONTEXT,
                        "%s is no context; expected one of %s."
                                .formatted(Place.quoted(context), Codes.listed(Context.class))));
        switch (notation.read(header.cell(row, VerdictHeader.OBSERVATIONS))) {
            case ObservationLine.Refused(var pair, var expected) ->
                throw place.refuse(
                        line,
                        VerdictHeader.OBSERVATIONS,
                        "%s cannot be read; expected %s.".formatted(Place.quoted(pair), expected));
            case ObservationLine.Read read -> {
                cases.add(new VerdictCase(id, moment, read.mode(), read.observations(), read.unknown()));
                note(line, read);
            }
        }
    }

    VerdictCasesRead.Read read() throws Refusal {
        if (cases.isEmpty()) {
            throw place.refuse("holds a header and no rows; expected a row for each case.");
        }
        return new VerdictCasesRead.Read(cases, notes);
    }

    private void note(long line, ObservationLine.Read read) {
        for (var name : read.unknown()) {
            var known = catalogue.all().stream().map(Observation::name).toList();
            notes.add("%s, line %d: no rule reads %s; the nearest known names are %s."
                    .formatted(place.file(), line, Place.quoted(name), NearestNames.of(name, known)));
        }
        for (var pair : read.unknownWords()) {
            var name = pair.substring(0, pair.indexOf('='));
            var word = pair.substring(pair.indexOf('=') + 1);
            notes.add("%s, line %d: no rule knows the word in %s; the nearest known words are %s."
                    .formatted(place.file(), line, Place.quoted(pair), NearestNames.of(word, words(name))));
        }
    }

    private List<String> words(String name) {
        return catalogue.find(name).map(Observation::kind).orElseThrow() instanceof Observation.Kind.Word word
                ? word.words()
                : List.of();
    }
}
