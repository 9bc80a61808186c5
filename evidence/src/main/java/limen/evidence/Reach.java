package limen.evidence;

import limen.evidence.Observation.Kind;

/// The lowest and highest value that the answers of an instrument can give.
record Reach(double lowest, double highest) {
    /// Refuses an instrument that would tell a rule what its observation can never be.
    static void check(Instrument instrument, ObservationTable observations) {
        instrument.observations().forEach((name, feed) -> {
            var room = switch (observations.get(name).kind()) {
                case Kind.Number number -> new Reach(number.lowest(), number.highest());
                case Kind.YesNo _ -> new Reach(0, 1);
                case Kind.Word _ ->
                    throw new IllegalArgumentException(
                            "%s is a word; expected an observation that is a number, or yes or no".formatted(name));
            };
            var reach = of(instrument, feed);
            if (!room.equals(reach)) {
                throw new IllegalArgumentException("%s would go from %s to %s; expected %s to %s"
                        .formatted(
                                name,
                                Decimals.print(reach.lowest()),
                                Decimals.print(reach.highest()),
                                Decimals.print(room.lowest()),
                                Decimals.print(room.highest())));
            }
        });
    }

    static Reach of(Instrument instrument, Feed feed) {
        return switch (feed) {
            case Feed.Total _ -> ofScore(instrument);
            case Feed.OfItem(var code) -> of(instrument.item(code).orElseThrow());
            case Feed.CountOf(var codes) -> new Reach(0, codes.size());
            case Feed.AnyOf(var codes) -> of(instrument.item(codes.getFirst()).orElseThrow());
        };
    }

    private static Reach ofScore(Instrument instrument) {
        var lowest = instrument.scoredItems().stream().mapToDouble(item -> of(item).lowest());
        var highest = instrument.scoredItems().stream().mapToDouble(item -> of(item).highest());
        return switch (instrument.scoring()) {
            case Scoring.Sum _ -> new Reach(lowest.sum(), highest.sum());
            case Scoring.SumTimes(var factor) -> new Reach(factor * lowest.sum(), factor * highest.sum());
            case Scoring.MeanOfItems _ ->
                new Reach(lowest.average().orElseThrow(), highest.average().orElseThrow());
            case Scoring.AnyYes _ -> new Reach(0, 1);
            case Scoring.ItemWise _ ->
                throw new IllegalArgumentException("items that stand alone have no total; expected item ...");
        };
    }

    private static Reach of(Item item) {
        return switch (item.answer()) {
            case Answer.Choice choice -> new Reach(choice.lowest(), choice.highest());
            case Answer.Analogue line -> new Reach(line.lowest(), line.highest());
            case Answer.Amount amount -> new Reach(amount.lowest(), amount.highest());
            case Answer.ClockTime _, Answer.Symptoms _ ->
                throw new IllegalArgumentException(
                        "item %s has no number; expected one with options, a line or an amount".formatted(item.code()));
        };
    }
}
