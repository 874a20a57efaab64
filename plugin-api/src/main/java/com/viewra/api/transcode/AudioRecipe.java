package com.viewra.api.transcode;

import com.viewra.api.media.Codec;

/// How an audio track is to be encoded. Complete in the sense of [VideoRecipe].
/// @param frameSamples samples of one coded frame: 1024 for AAC-LC, the audio grid
public record AudioRecipe(Codec codec, int sampleRate, int channels, int bitrate, int frameSamples) implements Recipe {
    @Override
    public String canonical() {
        return "audio:%s:%d:%dch:b%d:f%d".formatted(codec.id(), sampleRate, channels, bitrate, frameSamples);
    }
}
