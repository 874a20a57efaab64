package com.viewra.streaming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.streaming.pictures.PictureScreen;
import com.viewra.streaming.pictures.SubtitlePicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Pictures over a stretch of a film, as clients read them.
/// @param width of the canvas that covers the film's picture; both are 0 if nothing is shown
record DrawnPictures(int width, int height, List<Picture> pictures) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param startMs on the film's own time line; what began before the stretch keeps its own start
    /// @param x of the left upper corner on the canvas
    /// @param png in Base64
    @SuppressWarnings("ArrayRecordComponent") // identity equality is enough
    record Picture(long startMs, long endMs, int x, int y, int width, int height, byte[] png) {}

    /// @param originMicros of the film's time line on the clock of the pictures
    static DrawnPictures of(PictureScreen screen, long originMicros, long fromMicros, long toMicros) {
        List<Picture> shown = screen.pictures().stream()
                .filter(picture -> picture.overlaps(fromMicros + originMicros, toMicros + originMicros))
                .map(picture -> of(picture, originMicros))
                .toList();
        return new DrawnPictures(screen.width(), screen.height(), shown);
    }

    private static Picture of(SubtitlePicture picture, long originMicros) {
        return new Picture(
                Math.max(0, picture.startMicros() - originMicros) / 1000,
                (picture.endMicros() - originMicros) / 1000,
                picture.x(),
                picture.y(),
                picture.width(),
                picture.height(),
                picture.png());
    }

    /// @throws IOException if it is not what [#json] wrote
    static DrawnPictures parse(byte[] json) throws IOException {
        return JSON.readValue(json, DrawnPictures.class);
    }

    /// The same with times in microseconds.
    PictureScreen screen() {
        return new PictureScreen(
                width,
                height,
                pictures.stream()
                        .map(p -> new SubtitlePicture(
                                p.startMs * 1000, p.endMs * 1000, p.x, p.y, p.width, p.height, p.png))
                        .toList());
    }

    byte[] json() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Pictures could not be written as JSON", e);
        }
    }
}
