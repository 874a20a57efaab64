package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads containers, most in Java, anything else through ffprobe. Safe for use from any thread; blocks.
public interface MediaReader {
    /// What the file holds. Reads the parts that say so, not the whole file, where the container allows.
    /// @throws MediaException if the file is damaged beyond use or no media at all, with the reason in words
    MediaIndex read(Path file) throws MediaException, InterruptedException;

    /// The same for a file whose fingerprint is known, so that it need not be taken again.
    default MediaIndex read(Path file, Fingerprint fingerprint) throws MediaException, InterruptedException {
        return read(file);
    }

    /// The coded samples of one track, straight from the file, for containers and codecs read in Java.
    /// @param originSeconds the container time that becomes zero in the samples' times
    /// @param fromSeconds wanted position on the new time line; the stream starts at the last key
    ///     frame not after it
    /// @return empty if this container or codec has to go through FFmpeg
    Optional<SampleStream> open(Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds)
            throws MediaException, InterruptedException;

    /// The same index with all that only reading the whole file tells: key frames, true ends, sizes, and which tracks
    /// can be copied. As slow as the disk, and nothing to do for MP4 and Matroska, whose index says it already.
    default MediaIndex measure(Path file, MediaIndex index) throws MediaException, InterruptedException {
        return index;
    }

    /// The subtitles of one track that are shown in a stretch of time, or all of the track where that costs no more.
    /// Never reads the whole file.
    /// @param fromMicros on the container's own clock
    /// @return empty if this container or coding has to go through FFmpeg
    default Optional<SubtitleSamples> subtitles(Path file, MediaIndex index, int track, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        return Optional.empty();
    }

    /// The fonts that lie in the file for its subtitles; their content is not read yet.
    default Fonts fonts(Path file, MediaIndex index) throws MediaException, InterruptedException {
        return new Fonts(file, List.of());
    }
}
