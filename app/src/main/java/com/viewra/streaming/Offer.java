package com.viewra.streaming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The renditions a manifest lists, best first: `v0-copy+v0-h264-480+a1-aac-2`. Small enough to be in the address, so
/// manifests need no session and survive a restart.
public record Offer(List<RenditionId> renditions) {
    public Offer {
        renditions = List.copyOf(renditions);
        if (renditions.isEmpty()) throw new IllegalArgumentException("nothing to offer");
    }

    /// @return empty if `text` is not an offer
    public static Optional<Offer> parse(String text) {
        List<RenditionId> renditions = new ArrayList<>();
        for (String part : Arrays.asList(text.split("\\+", -1))) {
            Optional<RenditionId> rendition = RenditionId.parse(part);
            if (rendition.isEmpty()) return Optional.empty();
            renditions.add(rendition.get());
        }
        return Optional.of(new Offer(renditions));
    }

    public Stream<RenditionId> video() {
        return renditions.stream()
                .filter(r -> r instanceof RenditionId.VideoCopy || r instanceof RenditionId.VideoH264);
    }

    public Stream<RenditionId> audio() {
        return renditions.stream().filter(r -> r instanceof RenditionId.AudioCopy || r instanceof RenditionId.AudioAac);
    }

    /// The same with the pictures of a subtitle track drawn into every encoded picture.
    public Offer burning(int subtitle) {
        return new Offer(renditions.stream()
                .<RenditionId>map(r -> r instanceof RenditionId.VideoH264 encoded ? encoded.burning(subtitle) : r)
                .toList());
    }

    /// Whether subtitles are part of its pictures.
    public boolean isBurned() {
        return video().anyMatch(r ->
                r instanceof RenditionId.VideoH264 encoded && encoded.burned().isPresent());
    }

    /// The best picture and the first sound alone, for players that cannot change between renditions.
    public Offer best() {
        return new Offer(Stream.concat(video().limit(1), audio().limit(1)).toList());
    }

    @Override
    public String toString() {
        return renditions.stream().map(RenditionId::toString).collect(Collectors.joining("+"));
    }
}
