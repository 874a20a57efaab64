package com.viewra.plugins.scanner;

import java.util.Set;

/// Files by their extensions.
final class FileTypes {
    static final Set<String> VIDEO = Set.of(
            "mkv", "mk3d", "mp4", "m4v", "mov", "avi", "webm", "ts", "m2ts", "mts", "mpg", "mpeg", "m2v", "vob", "wmv",
            "asf", "flv", "f4v", "ogv", "ogm", "3gp", "3g2", "divx", "rm", "rmvb", "wtv", "dvr-ms", "iso", "strm",
            "mxf");
    static final Set<String> AUDIO = Set.of(
            "mp3", "flac", "m4a", "m4b", "aac", "ogg", "oga", "opus", "wav", "aif", "aiff", "wma", "ape", "wv", "mpc",
            "ac3", "eac3", "dts", "thd", "mka", "alac", "tta", "dsf", "dff");
    static final Set<String> IMAGE = Set.of(
            "jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "heif", "avif", "dng", "cr2", "nef",
            "arw");

    private FileTypes() {}
}
