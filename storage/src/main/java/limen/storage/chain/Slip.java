package limen.storage.chain;

import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;

/// What an audit remembers of a row: all but the payload, of which the digest is enough.
///
/// @param position as the row says
/// @param payload SHA-256 of the payload
record Slip(int position, Tag strand, int version, Tag id, Blob payload, Blob link, Legible legible) {}
