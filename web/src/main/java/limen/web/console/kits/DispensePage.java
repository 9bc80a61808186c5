package limen.web.console.kits;

import java.util.List;

/// The page on which a kit is handed out to somebody.
///
/// @param what is handed out, in one sentence; empty if nothing is
/// @param kit its number; empty if nothing is handed out
/// @param capsules how many are in it by the list
/// @param why nothing is handed out; empty if something is
/// @param still kits that are with the person
/// @param number as it was typed or scanned
/// @param counted as it was typed
public record DispensePage(
        String code,
        String what,
        String kit,
        int capsules,
        String why,
        List<String> still,
        String id,
        String number,
        String counted,
        String numberFault,
        String countFault,
        String fault) {
    public DispensePage {
        still = List.copyOf(still);
    }

    DispensePage with(String wrongNumber, String wrongCount, String wrong) {
        return new DispensePage(
                code, what, kit, capsules, why, still, id, number, counted, wrongNumber, wrongCount, wrong);
    }
}
