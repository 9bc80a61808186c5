package limen.cli;

import java.util.Locale;
import limen.analysis.SmallestEffect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a smallest effect of interest: `2` in outcome units, `0.2sd` in residual standard deviations.
final class SmallestEffectConverter implements ITypeConverter<SmallestEffect> {
    private static final String SD = "sd";

    @Override
    public SmallestEffect convert(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        try {
            return lower.endsWith(SD)
                    ? new SmallestEffect.InResidualSd(number(lower.substring(0, lower.length() - SD.length())))
                    : new SmallestEffect.InOutcomeUnits(number(lower));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'%s'; expected a number > 0 in outcome units (2), or in residual SDs (0.2sd)".formatted(text));
        }
    }

    private static double number(String text) {
        if (!text.strip().matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text.strip());
    }
}
