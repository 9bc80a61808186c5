package limen.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import limen.evidence.Instrument.Band;
import limen.evidence.Instrument.CriticalAnswer;

/// What must fit together in an instrument.
final class InstrumentCheck {
    private InstrumentCheck() {}

    static void check(
            List<Item> items,
            Scoring scoring,
            List<Band> bands,
            List<CriticalAnswer> critical,
            Map<String, Feed> observations,
            Licence licence) {
        checkCodes(items);
        var codes = items.stream().map(Item::code).collect(Collectors.toSet());
        checkScoring(items, scoring, codes);
        checkBands(bands);
        critical.forEach(answer -> expectItem(codes, "critical_items", answer.item()));
        observations.forEach((name, feed) -> checkFeed(name, feed, scoring, codes));
        for (var item : items) {
            if ((licence.status() == Licence.Status.HOLD) != (item.wording() == Item.Wording.HELD)) {
                throw new IllegalArgumentException("item %s is %s and the licence %s; expected held words with hold"
                        .formatted(item.code(), Codes.of(item.wording()), Codes.of(licence.status())));
            }
        }
    }

    private static void checkCodes(List<Item> items) {
        var earlier = new HashSet<String>();
        for (var item : items) {
            var skip = item.skip();
            if (skip != null) {
                skip.items().forEach(code -> expectItem(earlier, "skipped_if", code));
            }
            if (!earlier.add(item.code())) {
                throw new IllegalArgumentException(
                        "item %s stands twice; expected each code once".formatted(item.code()));
            }
        }
    }

    private static void checkScoring(List<Item> items, Scoring scoring, Set<String> codes) {
        switch (scoring) {
            case Scoring.Sum _, Scoring.SumTimes _, Scoring.MeanOfItems _ ->
                items.stream()
                        .filter(item -> item.scored() && item.choice().isEmpty())
                        .findFirst()
                        .ifPresent(item -> {
                            throw new IllegalArgumentException(
                                    "item %s has no options; expected them where items are added up"
                                            .formatted(item.code()));
                        });
            case Scoring.AnyYes(var screen, var acute) -> {
                screen.forEach(code -> expectItem(codes, "scoring.screen", code));
                expectItem(codes, "scoring.acute", acute);
            }
            case Scoring.ItemWise _ -> {}
        }
    }

    private static void checkBands(List<Band> bands) {
        for (var i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            var begins = i == 0 ? band.from() : bands.get(i - 1).to() + 1;
            if (band.from() != begins || band.to() < band.from()) {
                throw new IllegalArgumentException("band \"%s\" goes from %d to %d; expected it to begin at %d"
                        .formatted(band.label(), band.from(), band.to(), begins));
            }
        }
    }

    private static void checkFeed(String name, Feed feed, Scoring scoring, Set<String> codes) {
        switch (feed) {
            case Feed.Total _ -> {
                if (scoring instanceof Scoring.ItemWise) {
                    throw new IllegalArgumentException(
                            "%s takes the total of items that have none; expected item ...".formatted(name));
                }
            }
            case Feed.OfItem(var item) -> expectItem(codes, name, item);
            case Feed.AnyOf(var some) -> some.forEach(item -> expectItem(codes, name, item));
            case Feed.CountOf(var some) -> some.forEach(item -> expectItem(codes, name, item));
        }
    }

    private static void expectItem(Set<String> codes, String where, String code) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(
                    "%s names item %s; expected one of %s".formatted(where, code, String.join(", ", codes)));
        }
    }
}
