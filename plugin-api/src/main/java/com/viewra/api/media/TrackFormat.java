package com.viewra.api.media;

import java.util.Arrays;
import java.util.Optional;

/// How the samples of one track are coded and timed: all that an init segment says.
/// Two equal formats give byte-identical init segments.
public sealed interface TrackFormat {
    Codec codec();

    /// Ticks per second of every sample time.
    long timescale();

    /// What the decoder needs before the first sample, as the sample entry of ISO base media files carries it:
    /// the payload of `avcC`, `hvcC`, `av1C`, `vpcC`, `dac3`, `dec3`, `dOps`, `dfLa`; for AAC
    /// the AudioSpecificConfig (ISO 14496-3 1.6.2.1); empty for MP3.
    DecoderConfig config();

    Optional<String> language();

    record Video(Codec codec, long timescale, DecoderConfig config, Optional<String> language, VideoFormat format)
            implements TrackFormat {}

    record Audio(Codec codec, long timescale, DecoderConfig config, Optional<String> language, AudioFormat format)
            implements TrackFormat {}

    /// Immutable bytes, equal by content.
    final class DecoderConfig {
        public static final DecoderConfig EMPTY = new DecoderConfig(new byte[0]);
        private final byte[] bytes;

        private DecoderConfig(byte[] bytes) {
            this.bytes = bytes;
        }

        public static DecoderConfig of(byte[] bytes) {
            return new DecoderConfig(bytes.clone());
        }

        public byte[] toBytes() {
            return bytes.clone();
        }

        public int length() {
            return bytes.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof DecoderConfig config && Arrays.equals(bytes, config.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }
}
