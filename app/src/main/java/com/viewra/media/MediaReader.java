package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.nio.file.Path;
import java.util.Optional;

/// Reads containers: MP4 and Matroska in Java, anything else through ffprobe. Safe for use from any thread; blocks.
public interface MediaReader {
    /// What the file holds. Reads the parts that say so, not the whole file, where the container allows.
    /// @throws MediaException if the file is damaged beyond use or no media at all, with the reason in words
    MediaIndex read(Path file) throws MediaException, InterruptedException;

    /// The coded samples of one track, straight from the file, for containers and codecs read in Java.
    /// @param originSeconds the container time that becomes zero in the samples' times
    /// @param fromSeconds wanted position on the new time line; the stream starts at the last key
    ///     frame not after it
    /// @return empty if this container or codec has to go through FFmpeg
    Optional<SampleStream> open(Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds)
            throws MediaException, InterruptedException;

    /// All that can be found out about the times of one track, even if the whole file must be read for it. For MP4 and
    /// Matroska the index says it already.
    default Optional<TrackTiming> timing(Path file, MediaIndex index, int track)
            throws MediaException, InterruptedException {
        return Optional.ofNullable(index.timings().get(track));
    }

    /// The subtitles of one track that are shown in a stretch of time, or all of the track where that costs no more.
    /// Never reads the whole file.
    /// @param fromMicros on the container's own clock
    /// @return empty if this container or coding has to go through FFmpeg
    default Optional<SubtitleSamples> subtitles(Path file, MediaIndex index, int track, long fromMicros, long toMicros)
            throws MediaException, InterruptedException {
        return Optional.empty();
    }
}
