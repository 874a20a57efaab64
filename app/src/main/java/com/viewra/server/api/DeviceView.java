package com.viewra.server.api;

import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.playback.DecodingReport;
import com.viewra.playback.DeviceProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a device says of itself. What it leaves out is as in the profile of its kind, else as in the safe choice.
/// @param ranges kinds of HDR that it shows: "HDR10", "HLG", "DOLBY_VISION"; without them `hdr` speaks for the first
/// two
/// @param maxBitrate bits per second that may be streamed to it
/// @param maxFileBitrate bits per second that a file played as it is may have
/// @param drawsSubtitles whether it draws subtitles itself that are pictures, as `drawnSubtitles` has them
/// @param decoding what it measured or knows of decoding sizes and rates
record DeviceView(
        Optional<String> name,
        @Nullable List<String> video,
        @Nullable List<String> audio,
        @Nullable List<String> containers,
        Optional<Integer> maxHeight,
        Optional<Integer> maxAudioChannels,
        Optional<Boolean> hdr,
        @Nullable List<String> ranges,
        Optional<Long> maxBitrate,
        Optional<Long> maxFileBitrate,
        Optional<Boolean> drawsSubtitles,
        @Nullable List<DecodingView> decoding) {
    /// @param kind the profile of its kind, or the safe choice
    DeviceProfile toProfile(DeviceProfile kind) {
        return new DeviceProfile(
                name.orElse(kind.name()),
                plays(kind),
                containers == null ? kind.containers() : Set.copyOf(containers),
                kind.limits(),
                picture(kind.picture()),
                new DeviceProfile.Sound(
                        maxAudioChannels.orElse(kind.sound().channels()),
                        kind.sound().sampleRate()),
                new DeviceProfile.Rates(
                        maxBitrate.orElse(kind.rates().stream()),
                        maxFileBitrate.orElse(kind.rates().file())),
                kind.subtitles().drawing(drawsSubtitles.orElse(kind.subtitles().drawn())),
                decoding == null
                        ? List.of()
                        : decoding.stream().flatMap(DecodingView::report).toList());
    }

    /// Whether it names its codings, as browsers do that know what they play.
    boolean isComplete() {
        return video != null && audio != null;
    }

    private Set<Codec> plays(DeviceProfile kind) {
        return Stream.concat(codecs(kind, Codec.Kind.VIDEO, video), codecs(kind, Codec.Kind.AUDIO, audio))
                .collect(Collectors.toSet());
    }

    private static Stream<Codec> codecs(DeviceProfile kind, Codec.Kind of, @Nullable List<String> named) {
        return named == null
                ? kind.plays().stream().filter(codec -> codec.kind() == of)
                : named.stream().map(DeviceView::codec).filter(codec -> codec.kind() == of);
    }

    private static Codec codec(String name) {
        return Codec.of(name.toLowerCase(Locale.ROOT));
    }

    private DeviceProfile.Picture picture(DeviceProfile.Picture kind) {
        return new DeviceProfile.Picture(
                maxHeight.orElse(kind.maxHeight()),
                shown(kind.ranges()),
                kind.deinterlaces(),
                kind.stretches(),
                kind.rotates());
    }

    private Set<DynamicRange> shown(Set<DynamicRange> kind) {
        if (ranges != null)
            return Arrays.stream(DynamicRange.values())
                    .filter(range -> ranges.contains(range.name()))
                    .collect(Collectors.toSet());
        if (hdr.isEmpty()) return kind;
        if (!hdr.get()) return Set.of();
        return kind.isEmpty() ? DeviceProfile.Picture.HDR : kind;
    }

    /// One answer of `MediaCapabilities.decodingInfo`.
    record DecodingView(
            String codec,
            int width,
            int height,
            double frameRate,
            Optional<Integer> bitDepth,
            boolean supported,
            boolean smooth,
            boolean powerEfficient) {
        /// @return nothing for codings that are not known here
        Stream<DecodingReport> report() {
            Codec known = codec == null ? Codec.UNKNOWN : DeviceView.codec(codec);
            if (known == Codec.UNKNOWN) return Stream.empty();
            return Stream.of(new DecodingReport(
                    known, width, height, frameRate, bitDepth.orElse(8), supported, smooth, powerEfficient));
        }
    }
}
