package limen.cli;

import limen.quantity.BodyWeight;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the weight of a person whom the model can speak of.
final class WeightConverter implements ITypeConverter<BodyWeight> {
    private static final double LIGHTEST = 30;
    private static final double HEAVIEST = 250;

    @Override
    public BodyWeight convert(String text) {
        var kilograms = PlainNumber.of(text);
        if (!(kilograms >= LIGHTEST && kilograms <= HEAVIEST)) {
            throw new TypeConversionException("'%s'; expected a weight from 30 to 250 kg such as 70".formatted(text));
        }
        return new BodyWeight(kilograms);
    }
}
