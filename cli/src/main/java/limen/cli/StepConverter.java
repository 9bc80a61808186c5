package limen.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many hours lie from row to row.
final class StepConverter implements ITypeConverter<Double> {
    private static final double LONGEST = 24;

    @Override
    public Double convert(String text) {
        var hours = PlainNumber.of(text);
        if (!(hours > 0 && hours <= LONGEST)) {
            throw new TypeConversionException(
                    "'%s'; expected hours above 0 and at most 24 such as 0.25".formatted(text));
        }
        return hours;
    }
}
