package com.viewra.playback;

/// Why a cheaper way to play is ruled out: what the user reads, what it costs, and what would avoid it.
/// The names are part of the HTTP interface.
public enum Reason {
    CONTAINER_NOT_SUPPORTED(
            "The device cannot open this kind of file.",
            Cost.NEW_SEGMENTS,
            "Nothing has to be done; an MP4 or WebM file would be played as it is by most devices."),
    FILE_BITRATE_TOO_HIGH(
            "The file has more bits per second than the device or its network takes at once.",
            Cost.NEW_SEGMENTS,
            "Use a faster connection, or raise the device's limit for whole files."),
    SUBTITLES_NOT_SUPPORTED(
            "The device shows no subtitles from inside this file.",
            Cost.NEW_SEGMENTS,
            "A player that reads this kind of subtitles, such as VLC or Kodi, plays the file as it is."),
    SUBTITLES_BURNED_IN(
            "The chosen subtitles are pictures, which the device cannot draw over the film.",
            "They are drawn into the picture, which is encoded anew while it plays: a little quality is lost, this "
                    + "machine has work, and other subtitles are another encoding.",
            "Choose subtitles that are text where the film has them, or watch in a browser or in Viewra's window, which "
                    + "draw these themselves."),

    VIDEO_CODEC_NOT_SUPPORTED(
            "The device cannot decode this video format.",
            Cost.PICTURE,
            "Use a device or browser that decodes it, or make an H.264 copy once."),
    VIDEO_PROFILE_NOT_SUPPORTED(
            "The device cannot decode this profile of the video format.",
            Cost.PICTURE,
            "Few devices decode it; VLC or Kodi do, and an H.264 copy in the High profile plays everywhere."),
    VIDEO_LEVEL_NOT_SUPPORTED(
            "The video needs a stronger decoder than the device has.",
            Cost.PICTURE,
            "Use a newer device, or make a smaller copy once."),
    VIDEO_BIT_DEPTH_NOT_SUPPORTED(
            "The video has more bits of colour than the device decodes.",
            Cost.PICTURE,
            "Use a device that decodes 10-bit video, or make an 8-bit copy once."),
    VIDEO_RESOLUTION_TOO_HIGH(
            "The picture is larger than the device shows.",
            Cost.PICTURE,
            "Use a device with a larger picture, or a version of the film in the size of this one."),
    VIDEO_FRAME_RATE_TOO_HIGH(
            "The video has more pictures per second than the device decodes.",
            Cost.PICTURE,
            "Use a newer device, or a version of the film with fewer pictures per second."),
    VIDEO_BITRATE_TOO_HIGH(
            "The video has more bits per second than the device or its network takes.",
            Cost.PICTURE,
            "Use a faster connection, raise the device's limit, or make a smaller copy once."),
    VIDEO_NOT_SMOOTH(
            "The device says that it decodes this video too slowly to play it smoothly.",
            Cost.PICTURE,
            "Use a device that decodes it in hardware, or switch hardware acceleration on in the browser."),
    VIDEO_RANGE_NOT_SUPPORTED(
            "The device cannot show this kind of HDR.",
            "The picture is encoded anew in ordinary colours, which loses some brightness and quality and is several "
                    + "times the work of encoding a film without HDR (an estimate).",
            "Use a screen and a player that show it, or a version of the film without HDR."),
    VIDEO_ONLY_DOLBY_VISION(
            "The picture is Dolby Vision with nothing beneath it that other devices show, and the device has no Dolby "
                    + "Vision.",
            "The film is not played: without Dolby Vision its colours come out green and purple, and the FFmpeg of "
                    + "Viewra cannot turn them into ordinary ones.",
            "Use a device with Dolby Vision, or a version of the film in HDR10 or without HDR."),
    VIDEO_INTERLACED(
            "The video is interlaced and the device does not deinterlace.",
            Cost.PICTURE,
            "Use a television or VLC, or make a deinterlaced copy once."),
    VIDEO_ANAMORPHIC(
            "The pixels are not square, and the device would show the picture squeezed.",
            Cost.PICTURE,
            "Use VLC or a television, or make a copy with square pixels once."),
    VIDEO_ROTATED(
            "The picture has to be turned upright, which the device does not do.",
            Cost.PICTURE,
            "Use VLC or a phone, or make a copy that is upright once."),
    VIDEO_KEYFRAMES_UNKNOWN(
            "The file does not say where it can be cut without encoding.",
            Cost.PICTURE,
            "Copying the file into a new container, such as MP4, once would make it cuttable."),

    AUDIO_NOT_CUTTABLE(
            "The sound of this file cannot be cut without encoding.",
            Cost.SOUND,
            "Copying the file into a new container, such as MP4, once may help."),
    AUDIO_CODEC_NOT_SUPPORTED(
            "The device cannot decode this sound format.",
            Cost.SOUND,
            "A file with AAC sound is played as it is by every device."),
    AUDIO_PROFILE_NOT_SUPPORTED(
            "The device cannot decode this kind of the sound format.",
            Cost.SOUND,
            "A file with plain AAC sound is played as it is by every device."),
    AUDIO_CHANNELS_NOT_SUPPORTED(
            "The device plays fewer channels than the sound has.",
            "The sound is mixed down to fewer channels. That is little work for this machine.",
            "Connect more speakers or a receiver; for two speakers nothing is lost that could be heard."),
    AUDIO_SAMPLE_RATE_NOT_SUPPORTED(
            "The sound has more samples per second than the device takes.",
            Cost.SOUND,
            "Use a device or amplifier for high-resolution sound."),
    AUDIO_BITRATE_TOO_HIGH(
            "The sound has more bits per second than the device takes.",
            Cost.SOUND,
            "Use a faster connection or another device."),
    /// Players change between tracks of one coding only.
    AUDIO_TRACKS_DIFFER(
            "The languages of this film are in different sound formats, between which players cannot change.",
            Cost.SOUND,
            "A file whose languages are all in one format is sent as it is.");

    private final String text;
    private final String cost;
    private final String remedy;

    Reason(String text, String cost, String remedy) {
        this.text = text;
        this.cost = cost;
        this.remedy = remedy;
    }

    /// What is the matter.
    public String text() {
        return text;
    }

    /// What it means for quality and for the work of this machine.
    public String cost() {
        return cost;
    }

    /// What would avoid it.
    public String remedy() {
        return remedy;
    }

    private static final class Cost {
        static final String NEW_SEGMENTS = "Nothing is lost: the same picture and sound are sent in small pieces.";
        static final String PICTURE =
                "The picture is encoded anew while it plays: a little quality is lost, and this machine has work. How much "
                        + "depends on the film; Health says what was measured of this machine.";
        static final String SOUND =
                "The sound is encoded anew while it plays: hardly audible, and little work beside a " + "picture's.";
    }
}
