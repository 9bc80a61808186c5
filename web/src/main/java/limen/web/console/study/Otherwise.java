package limen.web.console.study;

/// What a protocol plans about one thing, before and after an amendment.
///
/// @param about in a word or two
public record Otherwise(String about, String was, String is) {}
