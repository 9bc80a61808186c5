package limen.evidence.words;

import java.util.regex.Pattern;

/// Words that are not said, what to say instead, and why.
///
/// @param pattern finds them in a text that was made [plain][Words#plain]
public record Phrase(String id, Reach reach, Pattern pattern, String instead, String why) {}
