package limen.cli;

import java.util.Locale;
import limen.quantity.Salt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads which form of the drug a weight speaks of.
final class SaltConverter implements ITypeConverter<Salt> {
    @Override
    public Salt convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "hydrochloride" -> Salt.HYDROCHLORIDE;
            case "base" -> Salt.BASE;
            default -> throw new TypeConversionException("'%s'; expected hydrochloride or base".formatted(text));
        };
    }
}
