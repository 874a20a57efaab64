package com.viewra.isobmff;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import java.util.List;
import java.util.Optional;

/// Which codec the four characters of a sample entry stand for, and where its configuration lies (mp4ra.org).
final class EntryCodecs {
    private EntryCodecs() {}

    static Codec of(String type) {
        return switch (type) {
            case "avc1", "avc2", "avc3", "avc4", "dva1", "dvav" -> Codec.H264;
            case "hvc1", "hev1", "dvh1", "dvhe" -> Codec.HEVC;
            case "av01", "dav1" -> Codec.AV1;
            case "vp08" -> Codec.VP8;
            case "vp09" -> Codec.VP9;
            case "mp4v" -> Codec.MPEG4;
            case "jpeg", "mjpa" -> Codec.MJPEG;
            case "vc-1" -> Codec.VC1;
            case "mp4a" -> Codec.AAC;
            case "ac-3", "sac3" -> Codec.AC3;
            case "ec-3" -> Codec.EAC3;
            case "Opus" -> Codec.OPUS;
            case "fLaC" -> Codec.FLAC;
            case "alac" -> Codec.ALAC;
            case ".mp3" -> Codec.MP3;
            case "dtsc", "dtsh", "dtsl", "dtse" -> Codec.DTS;
            case "mlpa" -> Codec.TRUEHD;
            case "tx3g", "text" -> Codec.MOV_TEXT;
            case "wvtt" -> Codec.WEBVTT;
            default -> Codec.UNKNOWN;
        };
    }

    /// The box that configures the decoder of that codec.
    private static Optional<String> configBox(Codec codec) {
        return Optional.ofNullable(
                switch (codec) {
                    case H264 -> "avcC";
                    case HEVC -> "hvcC";
                    case AV1 -> "av1C";
                    case VP8, VP9 -> "vpcC";
                    case AC3 -> "dac3";
                    case EAC3 -> "dec3";
                    case OPUS -> "dOps";
                    case FLAC -> "dfLa";
                    default -> null;
                });
    }

    /// The configuration among the boxes of a sample entry.
    static Optional<byte[]> config(Codec codec, List<Box> boxes) throws MediaException {
        var wanted = configBox(codec);
        if (wanted.isEmpty()) return Optional.empty();
        for (Box box : boxes)
            if (box.is(wanted.get())) return Optional.of(box.fields().rest());
        return Optional.empty();
    }
}
