package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeSupport;
import com.viewra.api.transcode.Transcoder;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.media.TrackTiming;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Samples from the transcoder plugin that likes the request best.
/// @param pictures what is drawn into those that are to have subtitles
record TranscodedSamples(
        Supplier<List<Transcoder>> transcoders,
        Presentation presentation,
        Rendition rendition,
        Recipe recipe,
        Breaker breaker,
        SubtitlePictures pictures)
        implements SampleSource {
    private record Choice(Transcoder transcoder, int preference) {}

    @Override
    public boolean encodesVideo() {
        return rendition instanceof Rendition.OfVideo && !rendition.isCopy();
    }

    @Override
    public double leadSeconds(int segment) {
        return presentation
                .timeLine()
                .timing(rendition.track())
                .filter(timing -> timing.keyframeTicks().length > 0)
                .map(timing -> leadSeconds(timing, segment))
                .orElse(0.0);
    }

    private double leadSeconds(TrackTiming timing, int segment) {
        Rational origin = presentation.timeLine().originSeconds();
        double start = rendition.plan().startSeconds(segment).toDouble();
        long ticks = Math.round((start + origin.toDouble()) * timing.timescale());
        int found = Arrays.binarySearch(timing.keyframeTicks(), ticks);
        if (found >= 0 || found == -1) return 0;
        return (double) (ticks - timing.keyframeTicks()[-found - 2]) / timing.timescale();
    }

    @Override
    public SampleStream open(int segment, Effort effort) throws MediaException {
        long now = System.nanoTime();
        if (breaker.isOpen(now))
            throw new MediaException(
                    MediaException.Code.BUSY, breaker.complaint(now).orElse("The encoder rests."));
        TranscodeRequest request = new TranscodeRequest(
                rendition.id() + "@" + segment,
                presentation.file(),
                rendition.track(),
                recipe,
                presentation.timeLine().originSeconds(),
                rendition.isCopy() ? milliseconds(segment) : unit(segment),
                effort.speed(),
                effort.background(),
                overlay(segment));
        SampleStream stream = best(request).start(request);
        boolean coarse = rendition.isCopy() && rendition instanceof Rendition.OfAudio;
        return coarse ? new GridSamples(stream, rendition.plan()) : stream;
    }

    private Optional<Tools.Input> overlay(int segment) {
        return recipe instanceof VideoRecipe video
                ? SubtitleOverlay.of(pictures, presentation, video, milliseconds(segment))
                : Optional.empty();
    }

    private long unit(int segment) {
        return rendition.plan().start(segment) / rendition.plan().unitTicks();
    }

    /// Rounded up: just before a key frame lies the one before it.
    private long milliseconds(int segment) {
        return Math.ceilDiv(
                rendition.plan().start(segment) * 1000, rendition.plan().timescale());
    }

    @Override
    public void worked() {
        breaker.worked();
    }

    @Override
    public void failed(MediaException reason) {
        breaker.failed(presentation.file(), reason, System.nanoTime());
    }

    private Transcoder best(TranscodeRequest request) throws MediaException {
        List<Transcoder> all = transcoders.get();
        Optional<Choice> best = all.stream()
                .flatMap(t -> t.supports(request) instanceof TranscodeSupport.Yes(int preference)
                        ? Stream.of(new Choice(t, preference))
                        : Stream.empty())
                .max(Comparator.comparingInt(Choice::preference));
        if (best.isPresent()) return best.get().transcoder();
        throw new MediaException(MediaException.Code.UNSUPPORTED, refusal(all, request));
    }

    private static String refusal(List<Transcoder> all, TranscodeRequest request) {
        return all.stream()
                .flatMap(t -> t.supports(request) instanceof TranscodeSupport.No(String reason)
                        ? Stream.of(reason)
                        : Stream.empty())
                .findFirst()
                .orElse("No transcoder plugin is installed, so this file cannot be converted.");
    }
}
