package limen.cli;

import limen.analysis.ItemRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the range of an item: `0:10`, `-5:5`.
final class RangeConverter implements ITypeConverter<ItemRange> {
    @Override
    public ItemRange convert(String text) {
        var ends = text.split(":", -1);
        if (ends.length == 2) {
            var least = PlainNumber.of(ends[0]);
            var most = PlainNumber.of(ends[1]);
            if (least < most) {
                return new ItemRange(least, most);
            }
        }
        throw new TypeConversionException(
                "'%s'; expected the lowest and the highest answer of the item, such as 0:10".formatted(text));
    }
}
