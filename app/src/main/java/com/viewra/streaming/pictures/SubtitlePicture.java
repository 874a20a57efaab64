package com.viewra.streaming.pictures;

/// A picture over the film.
/// @param startMicros on the clock of the samples it was decoded from, as the end, which is exclusive
/// @param x of its left upper corner on the canvas, as `y`
/// @param png with transparency
@SuppressWarnings("ArrayRecordComponent") // identity equality is enough
public record SubtitlePicture(long startMicros, long endMicros, int x, int y, int width, int height, byte[] png) {
    static SubtitlePicture of(long startMicros, long endMicros, int x, int y, Bitmap bitmap) {
        return new SubtitlePicture(startMicros, endMicros, x, y, bitmap.width(), bitmap.height(), bitmap.png());
    }

    public boolean overlaps(long fromMicros, long toMicros) {
        return startMicros < toMicros && endMicros > fromMicros;
    }
}
