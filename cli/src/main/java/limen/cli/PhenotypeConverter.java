package limen.cli;

import java.util.Arrays;
import limen.pharmacology.Phenotype;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how active somebody's CYP2D6 is.
final class PhenotypeConverter implements ITypeConverter<Phenotype> {
    @Override
    public Phenotype convert(String text) {
        return Arrays.stream(Phenotype.values())
                .filter(phenotype -> phenotype.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s'; expected one of PM, IM, EM, UM".formatted(text)));
    }
}
