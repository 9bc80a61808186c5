package limen.quantity;

/// The share of haemoglobin that carries oxygen.
public record OxygenSaturation(int percent) {
    private static final Span SPAN = new Span(30, 100, "an oxygen saturation", "percent");

    public OxygenSaturation {
        SPAN.check(percent);
    }
}
