package com.viewra.api.packaging;

import java.util.List;

/// What a [TitlePackager] wrote, as names relative to the folder of the request, with slashes.
/// @param hls multivariant playlist
/// @param dash manifest
/// @param files all of them, the two included
public record PackagedTitle(String hls, String dash, List<String> files) {
    public PackagedTitle {
        files = List.copyOf(files);
    }
}
