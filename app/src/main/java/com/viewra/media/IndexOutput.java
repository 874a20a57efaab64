package com.viewra.media;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/// Writes what [IndexInput] reads. Numbers take as many bytes as they need, seven bits in each; times and places
/// ascend, so only their distances are written.
record IndexOutput(DataOutputStream out) {
    /// Writes one element of a list.
    interface Part<T> {
        void write(T value) throws IOException;
    }

    void number(long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
        number(bytes.length);
        out.write(bytes);
    }

    <T> void list(Collection<T> values, Part<? super T> part) throws IOException {
        number(values.size());
        for (T value : values) part.write(value);
    }

    private void numbers(long[] values) throws IOException {
        number(values.length);
        long before = 0;
        for (long value : values) {
            number(value - before);
            before = value;
        }
    }

    void timing(TrackTiming timing) throws IOException {
        number(timing.track());
        number(timing.timescale());
        number(timing.firstTicks());
        number(timing.endTicks());
        numbers(timing.keyframeTicks());
        out.writeBoolean(timing.complete());
        numbers(timing.keyframeOffsets());
        number(timing.sampleTicks());
        numbers(timing.weight().ticks());
        numbers(timing.weight().bytes());
    }

    void track(Track track) throws IOException {
        out.writeByte(kind(track));
        number(track.index());
        text(track.codec().name());
        text(track.codecName());
        label(track.label());
        switch (track) {
            case Track.Video video -> {
                number(video.bitrate());
                picture(video.format());
            }
            case Track.Audio audio -> {
                number(audio.bitrate());
                sound(audio.format());
            }
            case Track.Subtitle _, Track.AttachedPicture _, Track.Other _ -> {
                // no more to them
            }
        }
    }

    private static char kind(Track track) {
        return switch (track) {
            case Track.Video _ -> IndexInput.VIDEO;
            case Track.Audio _ -> IndexInput.AUDIO;
            case Track.Subtitle _ -> IndexInput.SUBTITLE;
            case Track.AttachedPicture _ -> IndexInput.PICTURE;
            case Track.Other _ -> IndexInput.OTHER;
        };
    }

    private void label(TrackLabel label) throws IOException {
        text(label.language().orElse(""));
        text(label.title().orElse(""));
        out.writeBoolean(label.isDefault());
        out.writeBoolean(label.isForced());
        out.writeBoolean(label.isHearingImpaired());
    }

    void format(TrackFormat format) throws IOException {
        out.writeByte(format instanceof TrackFormat.Video ? IndexInput.VIDEO : IndexInput.AUDIO);
        text(format.codec().name());
        number(format.timescale());
        bytes(format.config().toBytes());
        text(format.language().orElse(""));
        switch (format) {
            case TrackFormat.Video video -> picture(video.format());
            case TrackFormat.Audio audio -> sound(audio.format());
        }
    }

    private void picture(VideoFormat format) throws IOException {
        number(format.width());
        number(format.height());
        rational(format.sampleAspect());
        number(format.rotationDegrees());
        rational(format.frameRate().orElse(IndexInput.NO_RATE));
        text(format.profile());
        number(format.level());
        number(format.bitDepth());
        text(format.range().name());
        out.writeBoolean(format.interlaced());
        dolby(format.dolby());
    }

    private void dolby(Optional<DolbyVision> dolby) throws IOException {
        out.writeBoolean(dolby.isPresent());
        if (dolby.isEmpty()) return;
        number(dolby.get().profile());
        number(dolby.get().level());
        number(dolby.get().compatibility());
    }

    private void sound(AudioFormat format) throws IOException {
        number(format.sampleRate());
        number(format.channels());
        text(format.profile());
        number(format.bitDepth());
    }

    private void rational(Rational value) throws IOException {
        number(value.numerator());
        number(value.denominator());
    }
}
