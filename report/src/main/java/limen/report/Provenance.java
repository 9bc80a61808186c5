package limen.report;

/// Where a report comes from, so that anyone can make it again.
///
/// @param file the input's file name, without its folder
/// @param sha256 of the input, 64 hexadecimal digits
/// @param command the command line as it was given
/// @param version of Limen
/// @param madeOn the date, `2026-11-21`
public record Provenance(String file, String sha256, String command, String version, String madeOn) {}
