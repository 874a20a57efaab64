package com.viewra.playback;

import com.viewra.api.media.Codec;
import java.util.Set;

/// What a device can play.
/// @param containers short names as in [com.viewra.media.MediaIndex]: "mp4", "webm", "matroska"
/// @param maxHeight in pixels
/// @param hdr whether it shows HDR
/// @param maxAudioChannels beyond which sound is mixed down
public record DeviceProfile(
        String name,
        Set<Codec> video,
        Set<Codec> audio,
        Set<String> containers,
        int maxHeight,
        boolean hdr,
        int maxAudioChannels) {
    /// What every current browser plays: the safe choice for a device that says nothing.
    public static final DeviceProfile SAFE =
            new DeviceProfile("Unknown device", Set.of(Codec.H264), Set.of(Codec.AAC), Set.of("mp4"), 1080, false, 2);

    public DeviceProfile {
        video = Set.copyOf(video);
        audio = Set.copyOf(audio);
        containers = Set.copyOf(containers);
    }
}
