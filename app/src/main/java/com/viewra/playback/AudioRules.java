package com.viewra.playback;

import com.viewra.api.media.Track;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What keeps sound from reaching a device as it is coded.
final class AudioRules {
    private AudioRules() {}

    /// All tracks count: whoever changes the language must not find silence.
    static Set<Reason> reasons(List<Track.Audio> tracks, DeviceProfile device) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Track.Audio track : tracks) reasons.addAll(reasons(track, device));
        return reasons;
    }

    private static Set<Reason> reasons(Track.Audio track, DeviceProfile device) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Limits limits = device.limits(track.codec());
        int channels = track.format().channels();
        int rate = track.format().sampleRate();
        if (!device.plays().contains(track.codec())) reasons.add(Reason.AUDIO_CODEC_NOT_SUPPORTED);
        else if (!limits.allowsProfile(track.format().profile())) reasons.add(Reason.AUDIO_PROFILE_NOT_SUPPORTED);
        if (channels > device.sound().channels() || Limits.exceeds(channels, limits.channels()))
            reasons.add(Reason.AUDIO_CHANNELS_NOT_SUPPORTED);
        if (Limits.exceeds(rate, device.sound().sampleRate()) || Limits.exceeds(rate, limits.sampleRate()))
            reasons.add(Reason.AUDIO_SAMPLE_RATE_NOT_SUPPORTED);
        if (Limits.exceeds(track.bitrate(), limits.bitrate())) reasons.add(Reason.AUDIO_BITRATE_TOO_HIGH);
        return reasons;
    }
}
