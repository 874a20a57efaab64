package com.viewra.media;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what [IndexOutput] writes. A length is believed only as far as bytes are left.
record IndexInput(DataInputStream in) {
    static final char VIDEO = 'v';
    static final char AUDIO = 'a';
    static final char SUBTITLE = 's';
    static final char PICTURE = 'p';
    static final char OTHER = 'o';
    static final Rational NO_RATE = new Rational(0, 1);

    /// Reads one element of a list.
    interface Part<T> {
        T read() throws IOException;
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = in.readUnsignedByte();
            value |= (long) (octet & 0x7f) << shift;
            if (octet < 0x80) return (value >>> 1) ^ -(value & 1);
        }
        throw new StreamCorruptedException("a number without end");
    }

    private int length() throws IOException {
        long length = number();
        if (length < 0 || length > in.available()) throw new EOFException("a length beyond the end");
        return (int) length;
    }

    String text() throws IOException {
        return new String(in.readNBytes(length()), StandardCharsets.UTF_8);
    }

    private Optional<String> optionalText() throws IOException {
        return Optional.of(text()).filter(text -> !text.isEmpty());
    }

    <T> List<T> list(Part<T> part) throws IOException {
        int length = length();
        List<T> values = new ArrayList<>(length);
        for (int i = 0; i < length; i++) values.add(part.read());
        return values;
    }

    private long[] numbers() throws IOException {
        long[] values = new long[length()];
        long before = 0;
        for (int i = 0; i < values.length; i++) values[i] = before += number();
        return values;
    }

    TrackTiming timing() throws IOException {
        return new TrackTiming(
                (int) number(),
                number(),
                number(),
                number(),
                numbers(),
                in.readBoolean(),
                numbers(),
                number(),
                new TrackWeight(numbers(), numbers()));
    }

    Track track() throws IOException {
        char kind = (char) in.readUnsignedByte();
        int index = (int) number();
        Codec known = Codec.valueOf(text());
        String name = text();
        Codec codec = known == Codec.UNKNOWN ? Codec.of(name) : known; // written when it had no name here
        TrackLabel label = label();
        return switch (kind) {
            case VIDEO -> new Track.Video(index, codec, name, label, number(), picture());
            case AUDIO -> new Track.Audio(index, codec, name, label, number(), sound());
            case SUBTITLE -> new Track.Subtitle(index, codec, name, label);
            case PICTURE -> new Track.AttachedPicture(index, codec, name, label);
            default -> new Track.Other(index, codec, name, label);
        };
    }

    private TrackLabel label() throws IOException {
        return new TrackLabel(optionalText(), optionalText(), in.readBoolean(), in.readBoolean(), in.readBoolean());
    }

    TrackFormat format() throws IOException {
        boolean video = in.readUnsignedByte() == VIDEO;
        Codec codec = Codec.valueOf(text());
        long timescale = number();
        DecoderConfig config = DecoderConfig.of(in.readNBytes(length()));
        Optional<String> language = optionalText();
        return video
                ? new TrackFormat.Video(codec, timescale, config, language, picture())
                : new TrackFormat.Audio(codec, timescale, config, language, sound());
    }

    private VideoFormat picture() throws IOException {
        return new VideoFormat(
                (int) number(),
                (int) number(),
                rational(),
                (int) number(),
                Optional.of(rational()).filter(rate -> !rate.equals(NO_RATE)),
                text(),
                (int) number(),
                (int) number(),
                DynamicRange.valueOf(text()),
                in.readBoolean(),
                dolby());
    }

    private Optional<DolbyVision> dolby() throws IOException {
        if (!in.readBoolean()) return Optional.empty();
        return Optional.of(new DolbyVision((int) number(), (int) number(), (int) number()));
    }

    private AudioFormat sound() throws IOException {
        return new AudioFormat((int) number(), (int) number(), text(), (int) number());
    }

    private Rational rational() throws IOException {
        return new Rational(number(), number());
    }
}
