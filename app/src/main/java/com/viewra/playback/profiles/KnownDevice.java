package com.viewra.playback.profiles;

import com.viewra.playback.DeviceProfile;
import java.util.List;
import java.util.regex.Pattern;

/// A kind of device for which there is a profile.
/// @param id name of its file without `.json`
/// @param match what its name or User-Agent looks like
/// @param reports whether clients of this kind say themselves what they play, so that one that does not is no reason
///     to believe the file
public record KnownDevice(String id, DeviceProfile profile, List<Pattern> match, boolean reports, List<Quirk> quirks) {
    public KnownDevice {
        match = List.copyOf(match);
        quirks = List.copyOf(quirks);
    }

    boolean isMeantBy(String text) {
        return match.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /// An oddity that the profile takes into account.
    /// @param source where it is documented
    public record Quirk(String what, String source) {}
}
