package com.viewra.api.media;

/// How a picture codes light.
public enum DynamicRange {
    SDR,
    HDR10,
    HLG,
    DOLBY_VISION,
    UNKNOWN;

    public boolean isHdr() {
        return this == HDR10 || this == HLG || this == DOLBY_VISION;
    }
}
