package com.viewra.media.matroska;

/// One block: a frame, or several laced together (RFC 9559 10).
/// @param track its track number
/// @param time in units of the timestamp scale, codec delay not taken off
/// @param durationUnits as BlockDuration says, 0 if it does not
/// @param lacing 0 none, 1 Xiph, 2 fixed, 3 EBML
/// @param frames how many frames it holds
/// @param dataStart where lace sizes or the frame begin
record Block(
        long track, long time, boolean key, long durationUnits, int lacing, int frames, long dataStart, long dataEnd) {
    /// The same with what the group around it says.
    Block ofGroup(boolean isKey, long units) {
        return new Block(track, time, isKey, units, lacing, frames, dataStart, dataEnd);
    }
}
