package com.viewra.api.media;

import java.util.Optional;

/// The Dolby Vision that a picture carries (Dolby, "Dolby Vision Streams Within the ISO Base Media File Format", 3.2).
/// @param profile 5 and 8 in files from the web, 7 from Blu-rays, 10 with AV1
/// @param level how large and fast the picture is
/// @param compatibility what the picture is to a decoder that knows nothing of Dolby Vision; 0 for nothing that could
///     be shown
public record DolbyVision(int profile, int level, int compatibility) {
    public DolbyVision {
        if (profile < 0 || profile > 127 || level < 0 || level > 63 || compatibility < 0 || compatibility > 15)
            throw new IllegalArgumentException("no Dolby Vision: " + profile + "." + compatibility + "." + level);
    }

    /// How other decoders show the picture; [DynamicRange#DOLBY_VISION] if they cannot. Profiles 4 and 7 have one base
    /// each, whatever old writers left out.
    public DynamicRange base() {
        if (profile == 7) return DynamicRange.HDR10;
        if (profile == 4) return DynamicRange.SDR;
        return switch (compatibility) {
            case 1, 6 -> DynamicRange.HDR10;
            case 2 -> DynamicRange.SDR;
            case 4 -> DynamicRange.HLG;
            default -> DynamicRange.DOLBY_VISION;
        };
    }

    /// Compatible brand of a file that holds this: `db1p` upon HDR10, `db4h` upon HLG, `db2g` upon SDR, `dby1` for what
    /// is nothing else.
    /// @return empty for those in two layers, which are not streamed
    public Optional<String> brand() {
        if (base() == DynamicRange.DOLBY_VISION) return Optional.of("dby1");
        if (profile < 8) return Optional.empty();
        return Optional.of(
                switch (base()) {
                    case HLG -> "db4h";
                    case SDR -> "db2g";
                    case HDR10, DOLBY_VISION, UNKNOWN -> "db1p";
                });
    }

    /// As people write it: "8.1", "5".
    public String name() {
        return profile >= 8 ? profile + "." + compatibility : Integer.toString(profile);
    }
}
