package com.viewra.playback;

import com.viewra.api.media.VideoFormat;

/// What may be expected of this machine where encoding is hardest.
/// @param processors that encode
record MachinePower(int processors) {
    /// Mapping 4K HDR to SDR: a 12th-generation i9 makes 32-40 pictures a second of it at full size, so eight
    /// processors are the least for 1080p of it in real time; for fewer the picture is made smaller first.
    private static final int STRONG = 8;

    private static final int LARGE_PICTURE = 1080;
    private static final int TONE_MAPPED_HEIGHT = 720;

    static MachinePower ofThisMachine() {
        return new MachinePower(Runtime.getRuntime().availableProcessors());
    }

    /// The tallest picture worth offering of a source that has to be encoded.
    int tallest(VideoFormat source) {
        boolean hard = source.range().isHdr() && VideoRules.shorterSide(source) > LARGE_PICTURE;
        return hard && processors < STRONG ? TONE_MAPPED_HEIGHT : Integer.MAX_VALUE;
    }
}
