package com.viewra.media.matroska;

/// Where an element lies in the file.
/// @param start of its id
/// @param payloadBytes [#UNKNOWN_SIZE] if it goes on until an element that cannot be inside it
record EbmlHeader(long id, long start, long payloadStart, long payloadBytes) {
    static final long UNKNOWN_SIZE = Long.MAX_VALUE;

    /// Where the next element begins, or the end of the file.
    long end(long fileBytes) {
        return payloadBytes > fileBytes - payloadStart ? fileBytes : payloadStart + payloadBytes;
    }
}
