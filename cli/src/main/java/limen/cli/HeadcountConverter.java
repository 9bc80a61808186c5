package limen.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many simulated people there are; whether so many can rehearse is for the rehearsal to say.
final class HeadcountConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s'; expected a whole number from 1 to 100000".formatted(text));
        }
    }
}
