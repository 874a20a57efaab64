package com.viewra.ui.facts;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import java.util.Locale;

/// Formats by the names people know them by.
final class FormatName {
    private FormatName() {}

    static String of(Track track) {
        return track.codec() == Codec.UNKNOWN ? track.codecName() : of(track.codec());
    }

    static String of(Codec codec) {
        return switch (codec) {
            case H264 -> "H.264";
            case HEVC -> "HEVC";
            case AV1 -> "AV1";
            case VP8 -> "VP8";
            case VP9 -> "VP9";
            case MPEG1VIDEO -> "MPEG-1";
            case MPEG2VIDEO -> "MPEG-2";
            case MPEG4 -> "MPEG-4";
            case VC1 -> "VC-1";
            case MJPEG -> "Motion JPEG";
            case AAC -> "AAC";
            case AC3 -> "Dolby Digital";
            case EAC3 -> "Dolby Digital Plus";
            case OPUS -> "Opus";
            case VORBIS -> "Vorbis";
            case FLAC -> "FLAC";
            case ALAC -> "Apple Lossless";
            case MP2 -> "MP2";
            case MP3 -> "MP3";
            case DTS -> "DTS";
            case TRUEHD -> "Dolby TrueHD";
            case SUBRIP -> "SubRip";
            case ASS -> "ASS";
            case WEBVTT -> "WebVTT";
            case MOV_TEXT -> "MP4 text";
            case HDMV_PGS_SUBTITLE -> "Blu-ray pictures (PGS)";
            case DVD_SUBTITLE -> "DVD pictures";
            case DVB_SUBTITLE -> "DVB pictures";
            case DVB_TELETEXT -> "Teletext";
            case UNKNOWN -> "unknown format";
        };
    }

    /// @param container short name as in [com.viewra.media.MediaIndex]; one that is not known stays as it is
    static String ofContainer(String container) {
        return switch (container) {
            case "matroska" -> "Matroska (MKV)";
            case "webm" -> "WebM";
            case "mp4" -> "MP4";
            case "mov" -> "QuickTime (MOV)";
            case "mpegts" -> "MPEG transport stream (TS)";
            case "mpeg" -> "MPEG program stream";
            case "asf" -> "Windows Media (ASF)";
            case "flac" -> "FLAC";
            case "ogg" -> "Ogg";
            case "wv" -> "WavPack";
            case "aiff", "avi", "flv", "mp3", "wav" -> container.toUpperCase(Locale.ROOT);
            default -> container;
        };
    }
}
