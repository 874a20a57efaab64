package com.viewra.server.api;

import com.viewra.api.media.Codec;
import com.viewra.playback.DeviceProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a device says of itself; what it leaves out is as in [DeviceProfile#SAFE].
record DeviceView(
        Optional<String> name,
        @Nullable List<String> video,
        @Nullable List<String> audio,
        @Nullable List<String> containers,
        Optional<Integer> maxHeight,
        Optional<Integer> maxAudioChannels,
        boolean hdr) {
    DeviceProfile toProfile() {
        DeviceProfile safe = DeviceProfile.SAFE;
        return new DeviceProfile(
                name.orElse(safe.name()),
                video == null ? safe.video() : codecs(video),
                audio == null ? safe.audio() : codecs(audio),
                containers == null ? safe.containers() : Set.copyOf(containers),
                maxHeight.orElse(safe.maxHeight()),
                hdr,
                maxAudioChannels.orElse(safe.maxAudioChannels()));
    }

    private static Set<Codec> codecs(List<String> names) {
        return names.stream()
                .map(name -> Codec.of(name.toLowerCase(Locale.ROOT)))
                .filter(codec -> codec != Codec.UNKNOWN)
                .collect(Collectors.toSet());
    }
}
