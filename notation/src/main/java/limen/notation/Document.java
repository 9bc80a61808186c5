package limen.notation;

/// A file that people write by hand, in a strict part of YAML 1.2.
///
/// Every value is text until its reader says what it is, so `no`, `09:00` and `1e3` mean nothing by themselves. No
/// anchors, aliases, tags, directives or second documents: what a reviewer sees is all there is.
public final class Document {
    private Document() {}

    /// The content of a text, or all of its faults.
    public static <T> Parsed<T> read(String text, Section<T> root) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var faults =
                new Faults((int) Math.min(Integer.MAX_VALUE, content.lines().count()));
        var value = Events.of(content, faults)
                .flatMap(events -> Composition.of(events, faults))
                .flatMap(mapping -> Form.section(root).read(mapping, faults));
        return value.isPresent() && faults.isEmpty()
                ? new Parsed.Read<>(value.get())
                : new Parsed.Faulty<>(faults.byLine());
    }
}
