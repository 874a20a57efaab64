package com.viewra.library;

import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackLabel;
import java.nio.file.Path;

/// A subtitle file beside a video.
public record SidecarSubtitle(Path path, Codec codec, TrackLabel label) {}
