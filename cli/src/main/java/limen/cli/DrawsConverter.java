package limen.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many allocations a randomisation test draws.
final class DrawsConverter implements ITypeConverter<Integer> {
    private static final int FEWEST = 99;
    private static final int MOST = 1_000_000;

    @Override
    public Integer convert(String text) {
        var number = text.strip();
        if (number.matches("\\d{1,7}")) {
            var draws = Integer.parseInt(number);
            if (draws >= FEWEST && draws <= MOST) {
                return draws;
            }
        }
        throw new TypeConversionException("'%s'; expected a whole number from %d to %d".formatted(text, FEWEST, MOST));
    }
}
