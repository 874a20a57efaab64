package com.viewra.streaming;

import com.viewra.media.MediaIndex;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be made of one file, best first: video copied, video encoded from large to small, then sound, track by
/// track.
record Presentation(Path file, MediaIndex index, TimeLine timeLine, Map<RenditionId, Rendition> renditions) {
    /// Part of every segment's key. Raise it when plans or packaging change, so that old segments are not mixed with
    /// new.
    static final String VERSION = "1";

    Presentation {
        renditions = Collections.unmodifiableMap(new LinkedHashMap<>(renditions));
    }

    /// @throws NotThereException if this file has no such rendition
    Rendition rendition(RenditionId id) {
        return Optional.ofNullable(renditions.get(id))
                .or(() -> burned(id))
                .orElseThrow(() -> new NotThereException("This file has no rendition " + id + "."));
    }

    /// Those with subtitles in their pictures are as many as there are subtitles, so they are planned when asked for.
    private Optional<Rendition> burned(RenditionId id) {
        if (!(id instanceof RenditionId.VideoH264 encoded)
                || encoded.burned().isEmpty()
                || !(renditions.get(encoded.plain()) instanceof Rendition.OfVideo plain)) return Optional.empty();
        return SubtitlePictures.of(this).stream()
                .filter(track -> track.index() == encoded.burned().getAsInt())
                .findFirst()
                .flatMap(track -> plain.burning(track.index()));
    }

    /// What is offered of the picture. Beside a copy, only sizes that spare a slow network something: players take
    /// the rendition with the most bits for the best, and would pass over a frugal original.
    List<Rendition.OfVideo> video(Offer offer) {
        List<Rendition.OfVideo> all = offered(offer, Rendition.OfVideo.class);
        long copied = all.stream()
                .filter(Rendition::isCopy)
                .mapToLong(video -> video.bitrate().peak())
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return all.stream()
                .filter(video -> video.isCopy() || video.bitrate().peak() <= copied / 4 * 3)
                .toList();
    }

    List<Rendition.OfAudio> audio(Offer offer) {
        return offered(offer, Rendition.OfAudio.class);
    }

    /// How long the longest of the offered renditions is.
    double seconds(Offer offer) {
        return offer.renditions().stream()
                .map(id -> rendition(id).plan().totalSeconds())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// How long the longest of all renditions is.
    long micros() {
        return renditions.values().stream()
                .mapToLong(rendition -> Math.round(rendition.plan().totalSeconds() * 1e6))
                .max()
                .orElseThrow();
    }

    private <T extends Rendition> List<T> offered(Offer offer, Class<T> type) {
        return offer.renditions().stream()
                .map(this::rendition)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
