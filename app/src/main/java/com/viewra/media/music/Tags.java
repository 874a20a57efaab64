package com.viewra.media.music;

import com.viewra.api.media.Codec;
import java.util.List;
import java.util.Map;

/// What a file of music says about itself.
/// @param texts by the names FFmpeg gives them, in lower case
/// @param covers codecs of the pictures in it, as [Covers] names them
record Tags(Map<String, String> texts, List<Codec> covers) {
    static final Tags NONE = new Tags(Map.of(), List.of());

    Tags {
        texts = Map.copyOf(texts);
        covers = List.copyOf(covers);
    }
}
