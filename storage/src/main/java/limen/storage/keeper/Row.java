package limen.storage.keeper;

/// One entry as it lies on disk: where it stands, and bytes that only its strand's key opens.
///
/// It refuses nothing: what somebody has done to a disk may be nonsense, and the audit must be able to name it.
///
/// @param position in the whole log, from 1, without gaps
/// @param strand of one participant, or of the study itself
/// @param version place within its strand, from 1, without gaps
/// @param id of the entry, as a tag
/// @param payload the entry, encrypted and bound to the other parts of its row
/// @param link what chains it to all rows before it: 32 bytes
public record Row(int position, Tag strand, int version, Tag id, Blob payload, Blob link) {}
