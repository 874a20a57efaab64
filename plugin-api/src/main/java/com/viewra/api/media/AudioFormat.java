package com.viewra.api.media;

/// What an audio track sounds like once decoded.
/// @param sampleRate in hertz
/// @param profile as FFmpeg names it ("LC", "DTS-HD MA"), empty if unknown
/// @param bitDepth bits of a sample where the codec has such a thing, else 0
public record AudioFormat(int sampleRate, int channels, String profile, int bitDepth) {
    public AudioFormat {
        if (sampleRate <= 0 || channels <= 0)
            throw new IllegalArgumentException("no sound: " + sampleRate + " Hz, " + channels + " channels");
    }

    public static AudioFormat of(int sampleRate, int channels) {
        return new AudioFormat(sampleRate, channels, "", 0);
    }
}
