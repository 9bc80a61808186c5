package limen.web.sheet;

import limen.evidence.Instrument;

/// What a questionnaire is called where a bystander may see it: by what it asks about, never by the name of an illness.
final class Titles {
    private Titles() {}

    static String of(Instrument instrument) {
        return switch (instrument.id()) {
            case "PHQ-9" -> "Questions about the last two weeks";
            case "GAD-7" -> "Questions about worry";
            case "PCL-5", "PC-PTSD-5" -> "Questions about a hard experience";
            case "WHO-5" -> "Questions about well-being";
            case "K6" -> "Questions about the last month";
            case "ASQ" -> "Five questions that everybody gets";
            case "SDS", "LIMEN-CRAVING" -> "Questions about habits";
            case "AUDIT-C" -> "Questions about drinking";
            case "UCLA-3" -> "Questions about company";
            case "IPIP-WARMTH", "IPIP-STABILITY" -> "Questions about you";
            case "LIMEN-EXPECT" -> "What you expect";
            case "LIMEN-ACUTE" -> "What you feel now";
            case "LIMEN-SIGNS" -> "What you notice";
            case "LIMEN-SLEEP" -> "Last night";
            case "LIMEN-DAY" -> "Check-in";
            default -> "Questions";
        };
    }
}
