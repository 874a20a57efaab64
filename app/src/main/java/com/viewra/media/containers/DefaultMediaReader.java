package com.viewra.media.containers;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.media.ContainerReader;
import com.viewra.media.Fingerprint;
import com.viewra.media.Fonts;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.media.Reading;
import com.viewra.media.SubtitleSamples;
import com.viewra.media.matroska.MatroskaReader;
import com.viewra.media.mp4.Mp4Reader;
import com.viewra.media.music.AiffReader;
import com.viewra.media.music.FlacReader;
import com.viewra.media.music.Mp3Reader;
import com.viewra.media.music.OggReader;
import com.viewra.media.music.WavPackReader;
import com.viewra.media.music.WavReader;
import com.viewra.media.music.WmaReader;
import com.viewra.media.probe.FfprobeReader;
import com.viewra.media.riff.AviReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads what most libraries are made of itself, and asks ffprobe about anything else, or whatever it does not
/// understand there.
public final class DefaultMediaReader implements MediaReader {
    private final List<ContainerReader> readers = List.of(
            new Mp4Reader(),
            new MatroskaReader(),
            new FlacReader(),
            new Mp3Reader(),
            new OggReader(),
            new WavReader(),
            new AiffReader(),
            new WavPackReader(),
            new WmaReader(),
            new AviReader());
    private final FfprobeReader ffprobe;

    public DefaultMediaReader(Tools tools) {
        this.ffprobe = new FfprobeReader(tools);
    }

    @Override
    public MediaIndex read(Path file) throws MediaException, InterruptedException {
        return read(file, Fingerprint.ofMedia(file));
    }

    @Override
    public MediaIndex read(Path file, Fingerprint fingerprint) throws MediaException, InterruptedException {
        Optional<ContainerReader> reader = readerOf(file);
        if (reader.isEmpty()) return ffprobe.read(file, fingerprint);
        try {
            return named(reader.get().read(file, fingerprint), file);
        } catch (MediaException e) {
            if (e.code() != Code.UNSUPPORTED) throw e;
            return ffprobe.read(file, fingerprint);
        }
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds)
            throws MediaException, InterruptedException {
        Optional<ContainerReader> reader = index.reading() == Reading.TABLES ? readerOf(file) : Optional.empty();
        if (reader.isEmpty()) return Optional.empty();
        try {
            return reader.get().open(file, index, track, originSeconds, fromSeconds);
        } catch (MediaException e) {
            if (e.code() != Code.UNSUPPORTED) throw e;
            return Optional.empty();
        }
    }

    @Override
    public MediaIndex measure(Path file, MediaIndex index) throws MediaException, InterruptedException {
        return index.reading() == Reading.PROBE ? ffprobe.measure(file, index) : index;
    }

    @Override
    public Optional<SubtitleSamples> subtitles(Path file, MediaIndex index, int track, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        Optional<ContainerReader> reader = readerOf(file);
        return reader.isEmpty() ? Optional.empty() : reader.get().subtitles(file, index, track, fromMicros, toMicros);
    }

    @Override
    public Fonts fonts(Path file, MediaIndex index) throws MediaException, InterruptedException {
        Optional<ContainerReader> reader = readerOf(file);
        return reader.isEmpty() ? new Fonts(file, List.of()) : reader.get().fonts(file, index);
    }

    private Optional<ContainerReader> readerOf(Path file) throws MediaException {
        byte[] start = start(file);
        return readers.stream().filter(reader -> reader.recognises(start)).findFirst();
    }

    private static byte[] start(Path file) throws MediaException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(ContainerReader.START_BYTES);
            if (start.length == 0) throw new MediaException(Code.SOURCE_DAMAGED, "The file is empty.");
            return start;
        } catch (NoSuchFileException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file does not exist any more.", e);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file cannot be opened.", e);
        }
    }

    /// Tracks of codecs that only FFmpeg has a name for get it from there; tables have other names than headers.
    private MediaIndex named(MediaIndex index, Path file) throws MediaException, InterruptedException {
        if (index.reading() != Reading.TABLES || index.tracks().stream().noneMatch(DefaultMediaReader::isNameless))
            return index;
        List<Track> probed = ffprobe.read(file, index.fingerprint()).tracks();
        if (probed.size() != index.tracks().size()) return index;
        return index.withTracks(index.tracks().stream()
                .map(track -> isNameless(track) ? probed.get(track.index()) : track)
                .toList());
    }

    private static boolean isNameless(Track track) {
        return track.codec() == Codec.UNKNOWN && (track instanceof Track.Video || track instanceof Track.Audio);
    }
}
