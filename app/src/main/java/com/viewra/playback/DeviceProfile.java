package com.viewra.playback;

import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a device can play.
/// @param plays codings of picture and sound that it decodes
/// @param containers short names as in [com.viewra.media.MediaIndex]: "mp4", "webm", "matroska"
/// @param limits how far its decoders go; a coding that is not there has none that is known
/// @param decoding what the device itself says of the size and rate at which it decodes
public record DeviceProfile(
        String name,
        Set<Codec> plays,
        Set<String> containers,
        Map<Codec, Limits> limits,
        Picture picture,
        Sound sound,
        Rates rates,
        Subtitles subtitles,
        List<DecodingReport> decoding) {
    /// What every current browser plays: the safe choice for a device that says nothing.
    public static final DeviceProfile SAFE =
            new DeviceProfile("Unknown device", Set.of(Codec.H264), Set.of(Codec.AAC), Set.of("mp4"), 1080, false, 2);

    public DeviceProfile {
        plays = Set.copyOf(plays);
        containers = Set.copyOf(containers);
        limits = limits.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(limits));
        decoding = List.copyOf(decoding);
    }

    /// A device known by lists alone.
    /// @param maxHeight in pixels
    /// @param maxAudioChannels beyond which sound is mixed down
    public DeviceProfile(
            String name,
            Set<Codec> video,
            Set<Codec> audio,
            Set<String> containers,
            int maxHeight,
            boolean hdr,
            int maxAudioChannels) {
        this(
                name,
                Stream.concat(video.stream(), audio.stream()).collect(Collectors.toUnmodifiableSet()),
                containers,
                Map.of(Codec.H264, Limits.USUAL_H264),
                new Picture(maxHeight, hdr ? Picture.HDR : Set.of(), false, false, false),
                new Sound(maxAudioChannels, 0),
                Rates.UNLIMITED,
                Subtitles.BESIDE,
                List.of());
    }

    /// A player that decodes whatever FFmpeg or VLC 3 does: everything but Dolby Vision with nothing beneath it.
    public static DeviceProfile ofEverything(String name, Set<String> containers) {
        return new DeviceProfile(
                name,
                EnumSet.allOf(Codec.class),
                containers,
                Map.of(),
                new Picture(Integer.MAX_VALUE, Picture.HDR, true, true, true),
                new Sound(Integer.MAX_VALUE, 0),
                Rates.UNLIMITED,
                new Subtitles(
                        Arrays.stream(Codec.values())
                                .filter(codec -> codec.kind() == Codec.Kind.SUBTITLE)
                                .collect(Collectors.toUnmodifiableSet()),
                        true,
                        false),
                List.of());
    }

    /// @return [Limits#NONE] if none are known
    public Limits limits(Codec codec) {
        return limits.getOrDefault(codec, Limits.NONE);
    }

    /// What the device said of decoding a picture like this: the report nearest above it.
    Optional<DecodingReport> decoding(Track.Video track) {
        return decoding.stream()
                .filter(report -> report.covers(track))
                .min(Comparator.comparingDouble(DecodingReport::work));
    }

    /// @param maxHeight of the shorter side, in pixels
    /// @param ranges beside SDR that it shows, or turns into what it can show
    /// @param deinterlaces whether it joins fields to frames itself
    /// @param stretches whether it shows pixels that are not square as they should be
    /// @param rotates whether it turns a picture upright that is coded lying
    public record Picture(
            int maxHeight, Set<DynamicRange> ranges, boolean deinterlaces, boolean stretches, boolean rotates) {
        /// What is meant by "it shows HDR" when nothing more is said. Dolby Vision is not among them: without its
        /// own decoder some of its profiles show green and purple.
        public static final Set<DynamicRange> HDR = Set.of(DynamicRange.HDR10, DynamicRange.HLG);

        public Picture {
            if (maxHeight <= 0) throw new IllegalArgumentException("a picture needs a height");
            ranges = Set.copyOf(ranges);
        }

        /// Dolby Vision is shown as what lies beneath it where the device knows no more.
        boolean shows(VideoFormat format) {
            return shows(format.range()) || shows(format.baseRange());
        }

        private boolean shows(DynamicRange range) {
            return !range.isHdr() || ranges.contains(range);
        }
    }

    /// @param channels beyond which sound is mixed down
    /// @param sampleRate in hertz; 0 for no limit that is known
    public record Sound(int channels, int sampleRate) {
        public Sound {
            if (channels <= 0) throw new IllegalArgumentException("sound needs a channel");
        }
    }

    /// @param stream bits per second that may be sent in segments; 0 for no limit
    /// @param file bits per second that a file played as it is may have; 0 for no limit
    public record Rates(long stream, long file) {
        public static final Rates UNLIMITED = new Rates(0, 0);

        public Rates {
            if (stream < 0 || file < 0) throw new IllegalArgumentException("a rate is not negative");
        }
    }

    /// @param inFile codings that it shows out of the file itself
    /// @param beside whether it can be given WebVTT beside a file
    /// @param drawn whether it draws those that are pictures itself, when it is given them apart from the film
    public record Subtitles(Set<Codec> inFile, boolean beside, boolean drawn) {
        /// Shows what it is given beside the file, as browsers do.
        public static final Subtitles BESIDE = new Subtitles(Set.of(), true, false);

        public Subtitles {
            inFile = Set.copyOf(inFile);
        }

        /// The same, drawing or not.
        public Subtitles drawing(boolean draws) {
            return new Subtitles(inFile, beside, draws);
        }
    }
}
