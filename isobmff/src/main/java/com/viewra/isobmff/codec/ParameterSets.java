package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The parameter sets that a track's configuration holds, against those that lie between its pictures. In `avc1` and
/// `hvc1` tracks the former are meant to be all (ISO 14496-15 5.3.3 and 8.3.3); transport streams repeat them before
/// every key frame, and some encoders do in any container.
public final class ParameterSets {
    private static final int AVC_SPS = 7;
    private static final int AVC_PPS = 8;
    private static final int AVC_DELIMITER = 9;
    private static final int HEVC_VPS = 32;
    private static final int HEVC_SPS = 33;
    private static final int HEVC_PPS = 34;
    private static final int HEVC_DELIMITER = 35;

    private final Codec codec;
    private final int prefix;
    private final List<byte[]> known;

    private ParameterSets(Codec codec, int prefix, List<byte[]> known) {
        this.codec = codec;
        this.prefix = prefix;
        this.known = known;
    }

    /// Of codecs that have none, or whose configuration cannot be read, nothing is ever left out.
    public static ParameterSets of(Codec codec, DecoderConfig config) {
        try {
            return switch (codec) {
                case H264 -> new ParameterSets(codec, NalUnits.avcPrefixBytes(config), avc(config.toBytes()));
                case HEVC -> new ParameterSets(codec, NalUnits.hevcPrefixBytes(config), hevc(config.toBytes()));
                default -> new ParameterSets(Codec.UNKNOWN, 0, List.of());
            };
        } catch (MediaException e) {
            return new ParameterSets(Codec.UNKNOWN, 0, List.of());
        }
    }

    /// The sample without delimiters and without sets that the configuration has; the very same array if it has none.
    public byte[] without(byte[] sample) {
        boolean spare = false;
        for (int at = first(sample); at < sample.length && !spare; at = next(sample, at)) spare = isSpare(sample, at);
        if (!spare) return sample;
        ByteArrayOutputStream rest = new ByteArrayOutputStream(sample.length);
        for (int at = first(sample); at < sample.length; at = next(sample, at))
            if (!isSpare(sample, at)) rest.write(sample, at, next(sample, at) - at);
        return rest.size() == 0 ? sample : rest.toByteArray();
    }

    /// Whether the picture changes in size or kind with this sample, which one header for the whole track cannot say.
    public boolean isChangedBy(byte[] sample) {
        for (int at = first(sample); at < sample.length; at = next(sample, at)) {
            int type = type(sample, at);
            if (type == (codec == Codec.H264 ? AVC_SPS : HEVC_SPS) && !isKnown(sample, at)) return true;
        }
        return false;
    }

    private boolean isSpare(byte[] sample, int at) {
        return switch (type(sample, at)) {
            case AVC_DELIMITER -> codec == Codec.H264;
            case HEVC_DELIMITER -> codec == Codec.HEVC;
            case AVC_SPS, AVC_PPS -> codec == Codec.H264 && isKnown(sample, at);
            case HEVC_VPS, HEVC_SPS, HEVC_PPS -> codec == Codec.HEVC && isKnown(sample, at);
            default -> false;
        };
    }

    private boolean isKnown(byte[] sample, int at) {
        int start = at + prefix;
        int end = next(sample, at);
        return known.stream().anyMatch(set -> Arrays.equals(set, 0, set.length, sample, start, end));
    }

    private int type(byte[] sample, int at) {
        if (at + prefix >= sample.length) return -1;
        return codec == Codec.H264 ? sample[at + prefix] & 0x1f : sample[at + prefix] >> 1 & 0x3f;
    }

    private int first(byte[] sample) {
        return codec == Codec.UNKNOWN ? sample.length : 0;
    }

    private int next(byte[] sample, int at) {
        return at + prefix >= sample.length ? sample.length : NalUnits.next(sample, at, prefix);
    }

    /// `AVCDecoderConfigurationRecord` (ISO 14496-15 5.3.3.1).
    private static List<byte[]> avc(byte[] config) throws MediaException {
        List<byte[]> sets = new ArrayList<>();
        BitReader fields = new BitReader(config);
        fields.skip(5 * 8);
        int sequences = fields.u(8) & 0x1f;
        for (int i = 0; i < sequences; i++) sets.add(fields.bytes(fields.u(16)));
        int pictures = fields.u(8);
        for (int i = 0; i < pictures; i++) sets.add(fields.bytes(fields.u(16)));
        return sets;
    }

    /// `HEVCDecoderConfigurationRecord` (ISO 14496-15 8.3.3.1).
    private static List<byte[]> hevc(byte[] config) throws MediaException {
        List<byte[]> sets = new ArrayList<>();
        BitReader fields = new BitReader(config);
        fields.skip(22 * 8);
        int arrays = fields.u(8);
        for (int i = 0; i < arrays; i++) {
            fields.skip(8);
            int count = fields.u(16);
            for (int n = 0; n < count; n++) sets.add(fields.bytes(fields.u(16)));
        }
        return sets;
    }
}
