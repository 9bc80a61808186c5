package limen.cli;

import java.util.Arrays;
import limen.evidence.Codes;
import limen.exchange.Printable;
import limen.study.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A role by its name in lower case.
final class RoleConverter implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> Codes.of(role).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'%s' is no role; expected physician or monitor".formatted(Printable.of(text))));
    }
}
