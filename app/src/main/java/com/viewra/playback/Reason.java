package com.viewra.playback;

/// Why a cheaper way to play is ruled out. The text is what the user reads.
public enum Reason {
    CONTAINER_NOT_SUPPORTED("The device cannot open this kind of file."),
    VIDEO_CODEC_NOT_SUPPORTED("The device cannot decode this video format."),
    VIDEO_PROFILE_NOT_SUPPORTED("The device cannot decode this profile of the video format."),
    VIDEO_BIT_DEPTH_NOT_SUPPORTED("The device shows 8-bit video only."),
    VIDEO_RESOLUTION_TOO_HIGH("The picture is larger than the device shows."),
    VIDEO_RANGE_NOT_SUPPORTED("The device cannot show HDR."),
    VIDEO_INTERLACED("The video is interlaced and browsers do not deinterlace."),
    VIDEO_ANAMORPHIC("The pixels are not square."),
    VIDEO_ROTATED("The picture has to be turned upright."),
    VIDEO_KEYFRAMES_UNKNOWN("The file does not say where it can be cut without encoding."),
    AUDIO_NOT_CUTTABLE("The sound of this file cannot be cut without encoding."),
    AUDIO_CODEC_NOT_SUPPORTED("The device cannot decode this sound format."),
    AUDIO_CHANNELS_NOT_SUPPORTED("The device plays fewer channels than the sound has.");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
