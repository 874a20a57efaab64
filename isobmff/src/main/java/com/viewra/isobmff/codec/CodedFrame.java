package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import java.util.Optional;

/// What the first bytes of a coded frame say, for containers that keep no configuration of some codecs.
public final class CodedFrame {
    private CodedFrame() {}

    /// How decoding can start at a frame.
    public enum Entry {
        /// Nothing before it is ever needed.
        CLEAN,
        /// It can be decoded itself, but pictures after it and shown before it need what came earlier (open GOP).
        OPEN,
        /// Not here.
        NONE
    }

    /// The configuration that ISO base media files want, made from a frame that carries it.
    public static Optional<DecoderConfig> config(Codec codec, byte[] frame) throws MediaException {
        return switch (codec) {
            case AC3 -> Optional.of(DolbyFrame.parse(frame).dac3());
            case EAC3 -> Optional.of(DolbyFrame.parse(frame).dec3());
            case VP9 -> Optional.of(Vp9Frame.config(frame));
            default -> Optional.empty();
        };
    }

    /// Samples per channel in this frame of sound, empty if the frame does not say so.
    public static Optional<Integer> samples(Codec codec, byte[] frame) throws MediaException {
        return switch (codec) {
            case EAC3 -> Optional.of(DolbyFrame.parse(frame).samples());
            case OPUS -> OpusPacket.samples(frame);
            default -> Optional.empty();
        };
    }

    /// For codecs whose frames do not tell, the answer is what the container says: [Entry#CLEAN].
    /// @param frame at least its first units, as ISO base media files carry them
    /// @param config for the length of the prefixes
    public static Entry entry(Codec codec, byte[] frame, DecoderConfig config) {
        return switch (codec) {
            case H264 -> NalUnits.avcEntry(frame, NalUnits.avcPrefixBytes(config));
            case HEVC -> NalUnits.hevcEntry(frame, NalUnits.hevcPrefixBytes(config));
            default -> Entry.CLEAN;
        };
    }
}
