package limen.exchange;

/// How a number may be written in a table: `-12`, `3.5`, `.5`, `1e-3`; nothing that only a programming language would
/// read as a number (`1f`, `0x10`).
final class Decimal {
    private Decimal() {}

    static boolean is(String text) {
        var at = skipSign(text, 0);
        var point = skipDigits(text, at);
        var digits = point - at;
        at = point;
        if (at < text.length() && text.charAt(at) == '.') {
            at = skipDigits(text, point + 1);
            digits += at - point - 1;
        }
        if (digits == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            var exponent = skipSign(text, at + 1);
            at = skipDigits(text, exponent);
            if (at == exponent) {
                return false;
            }
        }
        return at == text.length();
    }

    private static int skipSign(String text, int from) {
        return from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
    }

    private static int skipDigits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
