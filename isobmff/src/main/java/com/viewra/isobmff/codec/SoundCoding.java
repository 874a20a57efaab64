package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;

/// What the configuration of an audio decoder says about the sound.
/// @param frameSamples samples per channel in each frame, 0 if frames differ or it is unknown
public record SoundCoding(AudioFormat format, int frameSamples) {
    /// @param config as [com.viewra.api.media.TrackFormat#config] describes it; may be empty
    /// @param container what the container says, kept where the configuration says nothing
    public static SoundCoding of(Codec codec, DecoderConfig config, AudioFormat container) throws MediaException {
        return switch (codec) {
            case AAC ->
                config.length() == 0 ? new SoundCoding(container, 1024) : AacConfig.parse(config.toBytes(), container);
            case AC3 ->
                config.length() == 0 ? new SoundCoding(container, 1536) : DolbyConfig.ac3(config.toBytes(), container);
            case EAC3 ->
                config.length() == 0 ? new SoundCoding(container, 1536) : DolbyConfig.eac3(config.toBytes(), container);
            case OPUS -> new SoundCoding(new AudioFormat(48_000, opusChannels(config, container), "", 0), 0);
            case FLAC -> flac(config, container);
            case MP3 -> new SoundCoding(withoutBits(container), container.sampleRate() >= 32_000 ? 1152 : 576);
            case MP2 -> new SoundCoding(withoutBits(container), 1152);
            case VORBIS, DTS, TRUEHD -> new SoundCoding(withoutBits(container), 0);
            default -> new SoundCoding(container, 0);
        };
    }

    static AudioFormat withoutBits(AudioFormat container) {
        return new AudioFormat(container.sampleRate(), container.channels(), container.profile(), 0);
    }

    /// `dOps` (Encapsulation of Opus in ISOBMFF 4.3.2): version, then channels.
    private static int opusChannels(DecoderConfig config, AudioFormat container) {
        return config.length() > 1 ? config.toBytes()[1] & 0xff : container.channels();
    }

    /// `dfLa`: four bytes of full box, four of block header, then STREAMINFO (RFC 9639 8.2).
    private static SoundCoding flac(DecoderConfig config, AudioFormat container) throws MediaException {
        if (config.length() < 4 + 4 + 34) return new SoundCoding(container, 0);
        BitReader bits = new BitReader(config.toBytes());
        bits.skip(64);
        int smallest = bits.u(16);
        int largest = bits.u(16);
        bits.skip(48);
        int sampleRate = bits.u(20);
        int channels = bits.u(3) + 1;
        int depth = bits.u(5) + 1;
        if (sampleRate == 0) return new SoundCoding(container, 0);
        return new SoundCoding(new AudioFormat(sampleRate, channels, "", depth), smallest == largest ? largest : 0);
    }
}
