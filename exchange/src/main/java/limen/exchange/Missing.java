package limen.exchange;

/// How a table says that something was not recorded: an empty cell, `NA` or `NaN`.
final class Missing {
    private Missing() {}

    static boolean is(String text) {
        return switch (text.length()) {
            case 0 -> true;
            case 2 -> text.equalsIgnoreCase("NA");
            case 3 -> text.equalsIgnoreCase("NaN");
            default -> false;
        };
    }
}
