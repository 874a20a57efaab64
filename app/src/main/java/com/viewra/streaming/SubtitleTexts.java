package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.content.Blob;
import com.viewra.content.ContentKey;
import com.viewra.content.ContentStore;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaReader;
import com.viewra.media.SubtitleSample;
import com.viewra.media.SubtitleSamples;
import com.viewra.streaming.text.Cue;
import com.viewra.streaming.text.CueText;
import com.viewra.streaming.text.WebVtt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cues of text tracks, read once and kept. Where the container can be read here only what is wanted is read,
/// elsewhere FFmpeg looks at the wanted stretch.
final class SubtitleTexts {
    /// Part of every key. Raise it when cues are written differently.
    private static final String VERSION = "2";
    /// How long a subtitle stays whose end nobody tells, if no other replaces it.
    private static final long UNTOLD_MICROS = 5_000_000;

    private final MediaReader reader;
    private final FfmpegTexts ffmpeg;
    private final ContentStore store;

    SubtitleTexts(MediaReader reader, Tools tools, ContentStore store) {
        this.reader = reader;
        this.ffmpeg = new FfmpegTexts(tools);
        this.store = store;
    }

    /// Whether there is what reads teletext.
    boolean readTeletext() {
        return ffmpeg.readsTeletext();
    }

    /// Those that are shown at any time in the stretch, and maybe others.
    /// @param fromMicros on the presentation's time line
    List<Cue> cues(Presentation presentation, TextTrack track, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        try {
            return switch (track) {
                case TextTrack.Inside inside -> inside(presentation, inside.track(), fromMicros, toMicros);
                case TextTrack.Beside beside -> beside(beside.file());
            };
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.SOURCE_UNREADABLE, "The subtitles cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Cue> inside(Presentation presentation, Track.Subtitle track, long fromMicros, long toMicros)
            throws IOException, InterruptedException {
        ContentKey whole = key(presentation, track, "whole");
        ContentKey window = key(presentation, track, fromMicros + "-" + toMicros);
        Optional<List<Cue>> stored = stored(whole);
        if (stored.isEmpty()) stored = stored(window);
        if (stored.isPresent()) return stored.get();
        long origin = presentation.timeLine().originMicros();
        Optional<SubtitleSamples> samples = reader.subtitles(
                presentation.file(), presentation.index(), track.index(), fromMicros + origin, toMicros + origin);
        if (samples.isPresent())
            return kept(samples.get().whole() ? whole : window, cues(track, samples.get(), origin));
        Path film = presentation.file();
        return kept(window, ffmpeg.track(film, track, origin, fromMicros, toMicros));
    }

    /// All of them: such files are small.
    private List<Cue> beside(SidecarSubtitle file) throws IOException, InterruptedException {
        Optional<String> language = file.label().language();
        ContentKey key = ContentKey.of(
                "webvtt-file", VERSION, Fingerprint.of(file.path()).hex(), language.orElse(""));
        Optional<List<Cue>> stored = stored(key);
        return stored.isPresent() ? stored.get() : kept(key, ffmpeg.file(file.path(), language));
    }

    private static ContentKey key(Presentation presentation, Track.Subtitle track, String part) {
        return ContentKey.of(
                "webvtt",
                VERSION,
                presentation.index().fingerprint().hex(),
                Integer.toString(track.index()),
                presentation.timeLine().originSeconds().toString(),
                part);
    }

    private static List<Cue> cues(Track.Subtitle track, SubtitleSamples samples, long originMicros) {
        List<Cue> cues = new ArrayList<>();
        List<SubtitleSample> list = samples.samples();
        for (int n = 0; n < list.size(); n++) {
            SubtitleSample sample = list.get(n);
            long end = sample.endMicros();
            if (end <= sample.startMicros()) {
                end = sample.startMicros() + UNTOLD_MICROS;
                if (n + 1 < list.size()) end = Math.min(end, list.get(n + 1).startMicros());
            }
            CueText text = CueText.of(track.codec(), new String(sample.data(), StandardCharsets.UTF_8));
            cues.add(new Cue(sample.startMicros() - originMicros, end - originMicros, text.settings(), text.text()));
        }
        return cues;
    }

    private Optional<List<Cue>> stored(ContentKey key) throws IOException {
        Optional<Blob> blob = store.find(key);
        return blob.isEmpty()
                ? Optional.empty()
                : Optional.of(WebVtt.parse(Files.readString(blob.get().file())));
    }

    private List<Cue> kept(ContentKey key, List<Cue> cues) throws IOException {
        store.put(key, WebVtt.file(cues).getBytes(StandardCharsets.UTF_8));
        return cues;
    }
}
