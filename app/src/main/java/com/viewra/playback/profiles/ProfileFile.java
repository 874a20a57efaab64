package com.viewra.playback.profiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.viewra.api.media.Codec;
import com.viewra.playback.DeviceProfile;
import com.viewra.playback.Limits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A profile as its file says it, completed with what it inherits.
/// @param parent the profile it starts from, in the file as `extends`
record ProfileFile(
        String name,
        @JsonProperty(ProfileSource.PARENT) Optional<String> parent,
        List<Pattern> match,
        boolean reports,
        Set<Codec> plays,
        Set<String> containers,
        Map<Codec, Limits> limits,
        DeviceProfile.Picture picture,
        DeviceProfile.Sound sound,
        DeviceProfile.Rates rates,
        DeviceProfile.Subtitles subtitles,
        List<KnownDevice.Quirk> quirks) {
    ProfileFile {
        if (name == null) throw new IllegalArgumentException("\"name\" is missing");
    }

    KnownDevice toDevice(String id) {
        DeviceProfile profile =
                new DeviceProfile(name, plays, containers, limits, picture, sound, rates, subtitles, List.of());
        return new KnownDevice(id, profile, match, reports, quirks);
    }
}
