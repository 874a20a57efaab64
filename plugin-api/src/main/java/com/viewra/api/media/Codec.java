package com.viewra.api.media;

import java.util.Arrays;
import java.util.Locale;

/// A coding of video, audio or subtitles, by the name that FFmpeg and the HTTP interface use for it.
public enum Codec {
    H264(Kind.VIDEO),
    HEVC(Kind.VIDEO),
    AV1(Kind.VIDEO),
    VP8(Kind.VIDEO),
    VP9(Kind.VIDEO),
    MPEG1VIDEO(Kind.VIDEO),
    MPEG2VIDEO(Kind.VIDEO),
    MPEG4(Kind.VIDEO),
    VC1(Kind.VIDEO),
    MJPEG(Kind.VIDEO),

    AAC(Kind.AUDIO),
    AC3(Kind.AUDIO),
    EAC3(Kind.AUDIO),
    OPUS(Kind.AUDIO),
    VORBIS(Kind.AUDIO),
    FLAC(Kind.AUDIO),
    ALAC(Kind.AUDIO),
    MP2(Kind.AUDIO),
    MP3(Kind.AUDIO),
    DTS(Kind.AUDIO),
    TRUEHD(Kind.AUDIO),

    SUBRIP(Kind.SUBTITLE),
    ASS(Kind.SUBTITLE),
    WEBVTT(Kind.SUBTITLE),
    MOV_TEXT(Kind.SUBTITLE),
    HDMV_PGS_SUBTITLE(Kind.SUBTITLE),
    DVD_SUBTITLE(Kind.SUBTITLE),
    DVB_SUBTITLE(Kind.SUBTITLE),
    /// Teletext pages of a broadcast, as `dvb_teletext`; its text can be had only where FFmpeg was built with libzvbi.
    DVB_TELETEXT(Kind.SUBTITLE),

    /// A coding this version has no name for. It can still be decoded when FFmpeg knows it; see [Track#codecName].
    UNKNOWN(Kind.OTHER);

    public enum Kind {
        VIDEO,
        AUDIO,
        SUBTITLE,
        OTHER
    }

    private final Kind kind;

    Codec(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether a subtitle of this coding is pictures, which no text renderer can show.
    public boolean isBitmapSubtitle() {
        return this == HDMV_PGS_SUBTITLE || this == DVD_SUBTITLE || this == DVB_SUBTITLE;
    }

    /// The lower-case name, such as `h264`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return the codec of that name, [#UNKNOWN] if there is none
    public static Codec of(String id) {
        return Arrays.stream(values())
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
