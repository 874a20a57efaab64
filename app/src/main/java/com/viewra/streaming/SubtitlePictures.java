package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.content.Blob;
import com.viewra.content.ContentKey;
import com.viewra.content.ContentStore;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.media.SubtitleSamples;
import com.viewra.streaming.pictures.PictureScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Subtitles that are pictures, decoded a stretch at a time and kept.
final class SubtitlePictures {
    /// Part of every key. Raise it when pictures are made differently.
    private static final String VERSION = "1";
    /// How long a picture may have been there before a stretch, or stay behind it: the end of one is the next.
    private static final long SLACK_MICROS = 30_000_000;

    private final MediaReader reader;
    private final FfmpegPictures ffmpeg;
    private final ContentStore store;

    SubtitlePictures(MediaReader reader, Tools tools, ContentStore store) {
        this.reader = reader;
        this.ffmpeg = new FfmpegPictures(tools, reader);
        this.store = store;
    }

    /// Those that can be had: of Blu-rays, DVDs and DVB.
    static List<Track.Subtitle> of(Presentation presentation) {
        return presentation.index().subtitles().stream()
                .filter(track -> PictureScreen.isKnown(track.codec()))
                .toList();
    }

    /// @param fromMicros on the presentation's time line
    Blob stretch(Presentation presentation, Track.Subtitle track, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        ContentKey key = ContentKey.of(
                "subtitle-pictures",
                VERSION,
                presentation.index().fingerprint().hex(),
                Integer.toString(track.index()),
                presentation.timeLine().originSeconds().toString(),
                fromMicros + "-" + toMicros);
        try {
            Optional<Blob> stored = store.find(key);
            if (stored.isPresent()) return stored.get();
            long origin = presentation.timeLine().originMicros();
            PictureScreen screen =
                    screen(presentation, track, fromMicros + origin - SLACK_MICROS, toMicros + origin + SLACK_MICROS);
            return store.put(
                    key, DrawnPictures.of(screen, origin, fromMicros, toMicros).json());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.SOURCE_UNREADABLE, "The subtitles cannot be read: " + e.getMessage(), e);
        }
    }

    /// The same as pictures again, their times on the presentation's time line.
    PictureScreen shown(Presentation presentation, Track.Subtitle track, long fromMicros, long toMicros)
            throws IOException, InterruptedException {
        Blob blob = stretch(presentation, track, fromMicros, toMicros);
        return DrawnPictures.parse(Files.readAllBytes(blob.file())).screen();
    }

    /// @param from on the container's own clock
    private PictureScreen screen(Presentation presentation, Track.Subtitle track, long from, long to)
            throws IOException, InterruptedException {
        Path film = presentation.file();
        MediaIndex index = presentation.index();
        if (!index.container().equals("matroska")) return ffmpeg.screen(film, index, track, from, to);
        SubtitleSamples samples = reader.subtitles(film, index, track.index(), from, to)
                .orElseThrow(() -> new NotThereException("These subtitles are packed in a way that is not known."));
        return PictureScreen.of(track.codec(), samples);
    }
}
