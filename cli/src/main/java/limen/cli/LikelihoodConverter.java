package limen.cli;

import java.util.Arrays;
import java.util.Locale;
import limen.inference.series.Likelihood;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how the days of a series hang together: `stationary` or `conditional`.
final class LikelihoodConverter implements ITypeConverter<Likelihood> {
    @Override
    public Likelihood convert(String text) {
        return Arrays.stream(Likelihood.values())
                .filter(likelihood -> likelihood.name().toLowerCase(Locale.ROOT).equals(text.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'%s'; expected stationary or conditional".formatted(text)));
    }
}
