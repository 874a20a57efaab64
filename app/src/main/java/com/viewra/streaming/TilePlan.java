package com.viewra.streaming;

import com.viewra.api.media.DynamicRange;
import com.viewra.streaming.Rendition.OfVideo;
import java.util.Optional;

/// Which small pictures of a film there are and on which sheets.
/// @param width of one picture, as its height
/// @param tileMicros how long each stands for
record TilePlan(int width, int height, long tileMicros, long totalMicros) {
    static final int COLUMNS = 5;
    static final int ROWS = 5;
    static final int PER_SHEET = COLUMNS * ROWS;
    private static final int HEIGHT = 180;
    private static final long SECOND = 1_000_000;

    /// @return empty if there is no picture
    static Optional<TilePlan> of(Presentation presentation) {
        return presentation.renditions().values().stream()
                .filter(OfVideo.class::isInstance)
                .map(rendition -> ((OfVideo) rendition).picture())
                .filter(picture -> picture.range() != DynamicRange.DOLBY_VISION) // FFmpeg would make it green
                .map(picture -> of(picture, presentation.micros()))
                .findFirst();
    }

    private static TilePlan of(Rendition.Picture picture, long totalMicros) {
        int height = Math.min(HEIGHT, picture.height()) / 2 * 2;
        int width = Math.max(2, 2 * Math.round((float) height * picture.width() / picture.height() / 2));
        return new TilePlan(width, Math.max(2, height), tileMicros(totalMicros), totalMicros);
    }

    /// As fine as a seek bar can be pointed at, roughly.
    private static long tileMicros(long totalMicros) {
        if (totalMicros <= 300 * SECOND) return 2 * SECOND;
        return totalMicros <= 1800 * SECOND ? 5 * SECOND : 10 * SECOND;
    }

    int tiles() {
        return (int) Math.ceilDiv(totalMicros, tileMicros);
    }

    int sheets() {
        return Math.ceilDiv(tiles(), PER_SHEET);
    }

    int tilesOn(int sheet) {
        return Math.min(PER_SHEET, tiles() - sheet * PER_SHEET);
    }

    long sheetMicros() {
        return tileMicros * PER_SHEET;
    }

    /// How much of the film a sheet stands for.
    long micros(int sheet) {
        return Math.min(totalMicros - sheet * sheetMicros(), sheetMicros());
    }

    /// The moment that a picture shows, or the key frame before it.
    long tileAt(int tile) {
        return Math.min(totalMicros - 1, (long) tile * tileMicros + tileMicros / 2);
    }

    /// About what a sheet takes, in bits per second: half a bit per pixel.
    long bandwidth() {
        return Math.max(1, (long) width * height * SECOND / tileMicros / 2);
    }
}
