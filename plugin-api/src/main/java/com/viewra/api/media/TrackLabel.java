package com.viewra.api.media;

import java.util.Optional;

/// What a track says about itself.
/// @param language BCP 47 tag ("en", "pt-BR"), empty if undetermined
public record TrackLabel(
        Optional<String> language,
        Optional<String> title,
        boolean isDefault,
        boolean isForced,
        boolean isHearingImpaired) {
    public static final TrackLabel NONE = new TrackLabel(Optional.empty(), Optional.empty(), false, false, false);
}
