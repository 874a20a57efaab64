package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.media.Fonts;
import com.viewra.media.MediaReader;
import com.viewra.media.SubtitleSamples;
import com.viewra.streaming.text.TextCharset;
import java.io.IOException;

/// ASS scripts as they are, and the fonts that came with the film. Read anew each time: a client asks once a showing.
final class StyledTexts {
    private final MediaReader reader;

    StyledTexts(MediaReader reader) {
        this.reader = reader;
    }

    String script(Presentation presentation, TextTrack track) throws MediaException, InterruptedException {
        if (track.codec() != Codec.ASS)
            throw new NotThereException("These subtitles have no styles; take them as text.");
        try {
            return switch (track) {
                case TextTrack.Inside inside ->
                    inside(presentation, inside.track().index());
                case TextTrack.Beside beside ->
                    TextCharset.read(beside.file().path(), beside.file().label().language());
            };
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private String inside(Presentation presentation, int track) throws MediaException, InterruptedException {
        SubtitleSamples samples = reader.subtitles(presentation.file(), presentation.index(), track, 0, 1)
                .filter(SubtitleSamples::whole)
                .orElseThrow(() -> new NotThereException(
                        "This file does not note where its subtitles are, so they come as text without styles."));
        return AssScript.of(samples, presentation.timeLine().originMicros());
    }

    Fonts fonts(Presentation presentation) throws MediaException, InterruptedException {
        return reader.fonts(presentation.file(), presentation.index());
    }

    byte[] font(Presentation presentation, int index) throws MediaException, InterruptedException {
        Fonts fonts = fonts(presentation);
        if (index >= fonts.list().size()) throw new NotThereException("This film has no font " + index + ".");
        try {
            return fonts.bytes(index);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static MediaException unreadable(IOException e) {
        return new MediaException(
                MediaException.Code.SOURCE_UNREADABLE, "The subtitles cannot be read: " + e.getMessage(), e);
    }
}
