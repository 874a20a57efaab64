package com.viewra.streaming;

import com.viewra.library.SidecarSubtitle;
import java.nio.file.Path;
import java.util.List;

/// Knows which subtitle files lie beside a film. Safe for use from any thread; may block for a query.
@FunctionalInterface
public interface SubtitleFiles {
    /// In an order that stays: addresses name them by position.
    List<SidecarSubtitle> beside(Path film);
}
