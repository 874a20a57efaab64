package com.viewra.media;

/// How much of a file was looked at for its index, and who hands out its samples.
public enum Reading {
    /// Its own tables, checked, in Java: all is known, and samples are read here.
    TABLES,
    /// What ffprobe makes of the beginning: key frames and exact ends are not known. Samples come through FFmpeg.
    PROBE,
    /// The same, and every sample was looked at once.
    WHOLE
}
