package com.viewra.media.matroska;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.codec.CodedFrame;
import com.viewra.isobmff.codec.PictureCoding;
import com.viewra.isobmff.codec.SoundCoding;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// A track together with what its first frame adds: configuration, frame length and the start of its clock.
/// @param rate promised by header or codec; whether the frames keep it is another matter
/// @param firstUnits block time of the first frame
/// @param frameSamples of sound, 0 if unknown
record OpenTrack(MatroskaTrack track, Optional<Rational> rate, long firstUnits, int frameSamples) {
    /// Those whose samples are useless without a configuration.
    private static final Set<Codec> CONFIGURED = Set.of(
            Codec.H264, Codec.HEVC, Codec.AV1, Codec.VP9, Codec.AAC, Codec.AC3, Codec.EAC3, Codec.OPUS, Codec.FLAC);
    private static final Set<Codec> CONFIGURED_BY_FRAMES = Set.of(Codec.VP9, Codec.AC3, Codec.EAC3);

    static OpenTrack of(MatroskaTrack track, EbmlFile file, Block first) throws IOException {
        byte[] frame = firstFrame(track, file, first);
        DecoderConfig config = track.config().length() > 0
                ? track.config()
                : configIn(track.codec(), frame).orElse(track.config());
        PictureCoding picture = picture(track.codec(), config);
        Optional<VideoFormat> video = track.picture().map(picture::complete);
        Optional<SoundCoding> sound = track.sound().map(format -> sound(track.codec(), config, format));
        Optional<AudioFormat> audio = sound.map(SoundCoding::format);
        Optional<Rational> rate = FrameRates.exact(track.defaultDurationNanos()).or(picture::frameRate);
        int samples = samplesIn(track.codec(), frame)
                .orElse(sound.map(SoundCoding::frameSamples).orElse(0));
        return new OpenTrack(track.with(config, video, audio), rate, first.time(), samples);
    }

    /// Whether its first frame should say how it is coded, and does not.
    boolean isGarbled() {
        return track.config().length() == 0 && CONFIGURED_BY_FRAMES.contains(track.codec());
    }

    /// @param constantRate found to hold, for video
    TrackClock clock(long unitNanos, Optional<Rational> constantRate) {
        return track.sound()
                .map(sound -> TrackClock.ofAudio(
                        unitNanos, firstUnits, sound.sampleRate(), frameSamples, track.codecDelayNanos()))
                .orElseGet(() -> TrackClock.ofVideo(unitNanos, firstUnits, constantRate));
    }

    /// Whether its samples can be handed out, as far as the header says.
    static boolean isReadable(MatroskaTrack track) {
        return (CONFIGURED.contains(track.codec()) || track.codec() == Codec.MP3)
                && track.encoding() instanceof FrameEncoding.Stripped;
    }

    /// How its samples are coded, if they can be handed out.
    Optional<TrackFormat> readableFormat(TrackClock clock, Optional<Rational> constantRate) {
        boolean usable = isReadable(track)
                && (track.codec() == Codec.MP3 || track.config().length() > 0);
        return usable ? format(clock, constantRate) : Optional.empty();
    }

    private Optional<TrackFormat> format(TrackClock clock, Optional<Rational> constantRate) {
        Optional<String> language = track.label().language();
        if (track.picture().isPresent())
            return Optional.of(new TrackFormat.Video(
                    track.codec(),
                    clock.timescale(),
                    track.config(),
                    language,
                    track.picture().get().withFrameRate(constantRate)));
        return track.sound()
                .map(sound -> new TrackFormat.Audio(track.codec(), clock.timescale(), track.config(), language, sound));
    }

    private static byte[] firstFrame(MatroskaTrack track, EbmlFile file, Block first) throws IOException {
        return track.encoding().restore(Lacing.frames(file, first).getFirst());
    }

    private static Optional<DecoderConfig> configIn(Codec codec, byte[] frame) {
        try {
            return CodedFrame.config(codec, frame);
        } catch (MediaException e) {
            return Optional.empty(); // then the samples cannot be handed out, but the track can be listed
        }
    }

    private static Optional<Integer> samplesIn(Codec codec, byte[] frame) {
        try {
            return CodedFrame.samples(codec, frame);
        } catch (MediaException e) {
            return Optional.empty();
        }
    }

    private static PictureCoding picture(Codec codec, DecoderConfig config) {
        try {
            return PictureCoding.of(codec, config);
        } catch (MediaException e) {
            return PictureCoding.UNKNOWN; // an odd header costs some details, not the track
        }
    }

    private static SoundCoding sound(Codec codec, DecoderConfig config, AudioFormat container) {
        try {
            return SoundCoding.of(codec, config, container);
        } catch (MediaException e) {
            return new SoundCoding(container, 0);
        }
    }
}
