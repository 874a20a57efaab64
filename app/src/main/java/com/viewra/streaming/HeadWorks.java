package com.viewra.streaming;

import com.viewra.api.event.EventPublisher;
import com.viewra.api.packaging.Packager;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.Transcoder;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.content.ContentStore;
import com.viewra.media.MediaReader;
import com.viewra.media.Reading;
import java.util.List;
import java.util.function.Supplier;

/// Finds what the heads of a rendition work with: the source of its samples above all.
record HeadWorks(
        MediaReader reader,
        Supplier<List<Transcoder>> transcoders,
        Supplier<List<Packager>> packagers,
        ContentStore store,
        EncoderPermits permits,
        EventPublisher events,
        Counters counters,
        EncodingLimits limits,
        Encoders encoders,
        SubtitlePictures pictures,
        HeadTiming timing) {
    /// Encoded video comes from the best encoder that works when the first segment is asked for, and stays with it: its
    /// headers are in the init segment.
    HeadWork of(Presentation presentation, Rendition planned) {
        Rendition rendition = planned instanceof Rendition.OfVideo video && video.recipe() instanceof VideoRecipe recipe
                ? video.by(recipe.by(encoders.preferred(System.nanoTime())))
                : planned;
        return new HeadWork(
                presentation.file(),
                rendition,
                source(presentation, rendition),
                new SegmentPress(store, packagers, presentation, rendition),
                permits,
                events,
                counters,
                timing,
                () -> rendition instanceof Rendition.OfVideo video && !video.isCopy()
                        ? limits.pace(video.track(), video)
                        : new Pace());
    }

    private SampleSource source(Presentation presentation, Rendition rendition) {
        return switch (rendition.recipe()) {
            case CopyRecipe()
            when presentation.index().reading() == Reading.TABLES -> new CopiedSamples(reader, presentation, rendition);
            case VideoRecipe recipe
            when !recipe.isSoftware() -> {
                Breaker breaker = encoders.hardware(recipe.family());
                yield new FallbackSamples(
                        presentation.file(),
                        encoded(presentation, rendition, recipe, breaker),
                        encoded(presentation, rendition, recipe.by(VideoRecipe.SOFTWARE), encoders.software(recipe)),
                        breaker);
            }
            case Recipe recipe -> encoded(presentation, rendition, recipe, encoders.software(recipe));
        };
    }

    private SampleSource encoded(Presentation presentation, Rendition rendition, Recipe recipe, Breaker breaker) {
        return new TranscodedSamples(transcoders, presentation, rendition, recipe, breaker, pictures);
    }
}
