package com.viewra.plugins.transcoder;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.Tools;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.FragmentedMp4Reader;
import com.viewra.isobmff.FragmentedMp4Reader.TrackSample;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The samples of a running FFmpeg, read from its standard output as they are asked for.
final class FfmpegSamples implements SampleStream {
    private final String source;
    private final Tools.Running ffmpeg;
    private final FragmentedMp4Reader reader;
    private final Retiming retiming;
    private final Queue<Sample> ready = new ArrayDeque<>();
    private @Nullable TrackFormat format;
    private boolean sampled;
    private boolean ended;
    private volatile boolean closed;

    /// @param source what the messages call the file
    FfmpegSamples(String source, Tools.Running ffmpeg, Retiming retiming) {
        this.source = source;
        this.ffmpeg = ffmpeg;
        this.reader = new FragmentedMp4Reader(ffmpeg.output());
        this.retiming = retiming;
    }

    /// Known only with the first sample: what FFmpeg writes of a track that turns out to be empty is not to be trusted.
    @Override
    public TrackFormat format() throws MediaException, InterruptedException {
        fill();
        TrackFormat known = format;
        if (known == null || !sampled)
            throw new MediaException(
                    Code.SOURCE_DAMAGED, "%s has nothing to play from there on in this track".formatted(source));
        return known;
    }

    private TrackFormat onlyTrack() throws MediaException, InterruptedException {
        Map<Integer, TrackFormat> formats;
        try {
            formats = reader.formats();
        } catch (IOException e) {
            throw failure(e);
        }
        return formats.values().stream()
                .findFirst()
                .orElseThrow(() ->
                        new MediaException(Code.UNSUPPORTED, "%s has nothing that can be streamed".formatted(source)));
    }

    @Override
    public Optional<Sample> next() throws MediaException, InterruptedException {
        fill();
        return Optional.ofNullable(ready.poll());
    }

    /// Reads on until there is a sample to hand out, or no more to come.
    private void fill() throws MediaException, InterruptedException {
        if (format == null) format = retiming.format(onlyTrack());
        while (ready.isEmpty() && !ended) {
            Optional<TrackSample> read = read();
            if (read.isPresent()) ready.addAll(retiming.accept(read.get().sample()));
            else end();
        }
        sampled |= !ready.isEmpty();
    }

    private Optional<TrackSample> read() throws MediaException, InterruptedException {
        try {
            return reader.next();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void end() throws MediaException, InterruptedException {
        ended = true;
        int code = ffmpeg.waitFor();
        if (code != 0) throw died(code, null);
        ready.addAll(retiming.end());
    }

    /// What a broken stream really means: the caller gave up, or FFmpeg did.
    private MediaException failure(IOException e) throws InterruptedException {
        if (e instanceof InterruptedIOException) throw new InterruptedException(source + " is no longer wanted");
        if (closed) return new MediaException(Code.TOOL_FAILED, "%s was closed".formatted(source), e);
        int code = hasEnded() ? ffmpeg.waitFor() : 0;
        return code == 0 ? new MediaException(Code.TOOL_FAILED, source + ": " + e.getMessage(), e) : died(code, e);
    }

    private boolean hasEnded() {
        try {
            return ffmpeg.output().read() < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private MediaException died(int code, @Nullable Throwable cause) {
        String message = "%s could not be converted. FFmpeg ended with code %d: %s"
                .formatted(source, code, String.join("; ", ffmpeg.lastErrors()));
        return cause == null
                ? new MediaException(Code.TOOL_FAILED, message)
                : new MediaException(Code.TOOL_FAILED, message, cause);
    }

    @Override
    public void close() {
        closed = true;
        ffmpeg.close();
    }
}
