package com.viewra.media.matroska;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.LanguageTag;
import java.util.Optional;

/// A track entry (RFC 9559 5.1.4.1), turned into our words.
/// @param number by which blocks name it
/// @param picture present for video, without its frame rate
/// @param sound present for audio
record MatroskaTrack(
        long number,
        long uid,
        int type,
        String codecId,
        Codec codec,
        DecoderConfig config,
        TrackLabel label,
        FrameEncoding encoding,
        long defaultDurationNanos,
        long codecDelayNanos,
        Optional<VideoFormat> picture,
        Optional<AudioFormat> sound) {
    static final int VIDEO = 1;
    static final int AUDIO = 2;
    static final int SUBTITLE = 0x11;
    static final int METADATA = 0x21;

    static MatroskaTrack parse(EbmlElement entry) {
        int type = (int) entry.uint(Id.TRACK_TYPE, 0);
        String codecId = entry.text(Id.CODEC_ID).orElse("");
        Codec codec = MatroskaCodec.of(codecId);
        byte[] codecPrivate =
                entry.child(Id.CODEC_PRIVATE).map(EbmlElement::bytes).orElse(new byte[0]);
        return new MatroskaTrack(
                entry.uint(Id.TRACK_NUMBER, 0),
                entry.uint(Id.TRACK_UID, 0),
                type,
                codecId,
                codec,
                MatroskaCodec.config(codec, codecPrivate),
                label(entry),
                FrameEncoding.parse(entry),
                entry.uint(Id.DEFAULT_DURATION, 0),
                entry.uint(Id.CODEC_DELAY, 0),
                type == VIDEO
                        ? entry.child(Id.VIDEO).flatMap(video -> PictureElement.parse(video, entry))
                        : Optional.empty(),
                type == AUDIO ? entry.child(Id.AUDIO).flatMap(MatroskaTrack::sound) : Optional.empty());
    }

    /// Whether FFmpeg counts it among the streams.
    boolean isStream() {
        return !codecId.isEmpty() && (type == VIDEO || type == AUDIO || type == SUBTITLE || type == METADATA);
    }

    MatroskaTrack with(DecoderConfig newConfig, Optional<VideoFormat> newPicture, Optional<AudioFormat> newSound) {
        return new MatroskaTrack(
                number,
                uid,
                type,
                codecId,
                codec,
                newConfig,
                label,
                encoding,
                defaultDurationNanos,
                codecDelayNanos,
                newPicture,
                newSound);
    }

    private static TrackLabel label(EbmlElement entry) {
        Optional<String> language = entry.text(Id.LANGUAGE_BCP47)
                .or(() -> Optional.of(entry.text(Id.LANGUAGE).orElse("eng")));
        return new TrackLabel(
                language.flatMap(LanguageTag::of),
                entry.text(Id.NAME),
                entry.uint(Id.FLAG_DEFAULT, 1) != 0,
                entry.uint(Id.FLAG_FORCED, 0) != 0,
                entry.uint(Id.FLAG_HEARING_IMPAIRED, 0) != 0);
    }

    private static Optional<AudioFormat> sound(EbmlElement audio) {
        double rate = audio.real(Id.SAMPLING_FREQUENCY, 8000);
        long sampleRate = Math.round(audio.real(Id.OUTPUT_SAMPLING_FREQUENCY, rate));
        long channels = audio.uint(Id.CHANNELS, 1);
        if (sampleRate <= 0 || sampleRate > 1_000_000 || channels <= 0 || channels > 255) return Optional.empty();
        return Optional.of(
                new AudioFormat((int) sampleRate, (int) channels, "", Math.clamp(audio.uint(Id.BIT_DEPTH, 0), 0, 64)));
    }
}
