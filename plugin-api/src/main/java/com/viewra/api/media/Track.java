package com.viewra.api.media;

/// One elementary stream of a file.
public sealed interface Track {
    /// Position among all streams of the file from zero: what FFmpeg calls `0:{index}`.
    int index();

    Codec codec();

    /// The coding as the prober names it, also when [#codec] is [Codec#UNKNOWN]: "h264", "wmv2", "pcm_s16le".
    String codecName();

    TrackLabel label();

    /// @param bitrate average bits per second, 0 if unknown
    record Video(int index, Codec codec, String codecName, TrackLabel label, long bitrate, VideoFormat format)
            implements Track {}

    /// @param bitrate average bits per second, 0 if unknown
    record Audio(int index, Codec codec, String codecName, TrackLabel label, long bitrate, AudioFormat format)
            implements Track {}

    record Subtitle(int index, Codec codec, String codecName, TrackLabel label) implements Track {}

    /// A cover picture kept as a track, as MP4 and Matroska files do.
    record AttachedPicture(int index, Codec codec, String codecName, TrackLabel label) implements Track {}

    /// Anything else: timecode, data, fonts.
    record Other(int index, Codec codec, String codecName, TrackLabel label) implements Track {}
}
