package com.viewra.media.matroska;

import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Matroska's codec names (RFC 9559 27.1, draft-ietf-cellar-codec) and what CodecPrivate becomes in ISO base media
/// files.
final class MatroskaCodec {
    private static final int OPUS_HEAD_BYTES = 19;
    private static final int FLAC_MAGIC_BYTES = 4;
    private static final int STREAMINFO_BYTES = 4 + 34;

    private MatroskaCodec() {}

    static Codec of(String codecId) {
        return switch (codecId) {
            case "V_MPEG4/ISO/AVC" -> Codec.H264;
            case "V_MPEGH/ISO/HEVC" -> Codec.HEVC;
            case "V_AV1" -> Codec.AV1;
            case "V_VP8" -> Codec.VP8;
            case "V_VP9" -> Codec.VP9;
            case "V_MPEG1" -> Codec.MPEG1VIDEO;
            case "V_MPEG2" -> Codec.MPEG2VIDEO;
            case "V_MPEG4/ISO/SP", "V_MPEG4/ISO/ASP", "V_MPEG4/ISO/AP" -> Codec.MPEG4;
            case "V_MJPEG" -> Codec.MJPEG;
            case "A_AC3" -> Codec.AC3;
            case "A_EAC3" -> Codec.EAC3;
            case "A_OPUS" -> Codec.OPUS;
            case "A_VORBIS" -> Codec.VORBIS;
            case "A_FLAC" -> Codec.FLAC;
            case "A_ALAC" -> Codec.ALAC;
            case "A_MPEG/L2" -> Codec.MP2;
            case "A_MPEG/L3" -> Codec.MP3;
            case "A_DTS", "A_DTS/EXPRESS", "A_DTS/LOSSLESS" -> Codec.DTS;
            case "A_TRUEHD", "A_MLP" -> Codec.TRUEHD;
            case "S_TEXT/UTF8", "S_TEXT/ASCII" -> Codec.SUBRIP;
            case "S_TEXT/ASS", "S_TEXT/SSA", "S_ASS", "S_SSA" -> Codec.ASS;
            case "S_TEXT/WEBVTT", "D_WEBVTT/SUBTITLES", "D_WEBVTT/CAPTIONS" -> Codec.WEBVTT;
            case "S_HDMV/PGS" -> Codec.HDMV_PGS_SUBTITLE;
            case "S_VOBSUB" -> Codec.DVD_SUBTITLE;
            case "S_DVBSUB" -> Codec.DVB_SUBTITLE;
            default -> codecId.startsWith("A_AAC") ? Codec.AAC : Codec.UNKNOWN;
        };
    }

    /// Empty if the configuration is in the frames only.
    static DecoderConfig config(Codec codec, byte[] codecPrivate) {
        return switch (codec) {
            case H264, HEVC, AV1, AAC -> DecoderConfig.of(codecPrivate);
            case OPUS -> codecPrivate.length < OPUS_HEAD_BYTES ? DecoderConfig.EMPTY : dOps(codecPrivate);
            case FLAC ->
                codecPrivate.length < FLAC_MAGIC_BYTES + STREAMINFO_BYTES ? DecoderConfig.EMPTY : dfLa(codecPrivate);
            default -> DecoderConfig.EMPTY;
        };
    }

    /// OpusHead (RFC 7845 5.1) counts little-endian and has a magic; `dOps` is its big-endian twin of version 0.
    private static DecoderConfig dOps(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer out = ByteBuffer.allocate(head.length - 8);
        out.put((byte) 0)
                .put(in.get(9))
                .putShort(in.getShort(10))
                .putInt(in.getInt(12))
                .putShort(in.getShort(16));
        out.put(head, 18, head.length - 18);
        return DecoderConfig.of(out.array());
    }

    /// A full box with the STREAMINFO block alone, marked as the last (Encapsulation of FLAC in ISOBMFF 3.3.2).
    private static DecoderConfig dfLa(byte[] header) {
        byte[] box = new byte[4 + STREAMINFO_BYTES];
        byte[] streamInfo = Arrays.copyOfRange(header, FLAC_MAGIC_BYTES, FLAC_MAGIC_BYTES + STREAMINFO_BYTES);
        System.arraycopy(streamInfo, 0, box, 4, STREAMINFO_BYTES);
        box[4] |= (byte) 0x80;
        return DecoderConfig.of(box);
    }
}
