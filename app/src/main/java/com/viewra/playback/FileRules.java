package com.viewra.playback;

import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import java.util.EnumSet;
import java.util.Set;

/// What keeps a file from being played as it is although its picture and sound would fit.
final class FileRules {
    private FileRules() {}

    static Set<Reason> reasons(MediaIndex index, DeviceProfile device) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!device.containers().contains(index.container())) reasons.add(Reason.CONTAINER_NOT_SUPPORTED);
        if (Limits.exceeds(bitrate(index), device.rates().file())) reasons.add(Reason.FILE_BITRATE_TOO_HIGH);
        if (index.subtitles().stream().anyMatch(track -> isMissed(track, device.subtitles())))
            reasons.add(Reason.SUBTITLES_NOT_SUPPORTED);
        return reasons;
    }

    /// Streams carry text; pictures of text would be missing in both, so they are no reason for one.
    private static boolean isMissed(Track.Subtitle track, DeviceProfile.Subtitles device) {
        return !track.codec().isBitmapSubtitle()
                && !device.beside()
                && !device.inFile().contains(track.codec());
    }

    /// Whether a device shows subtitles that are pictures itself: drawn over the film, or out of the file if it
    /// plays that.
    static boolean isDrawn(Track.Subtitle track, DeviceProfile.Subtitles device, boolean playsFile) {
        return device.drawn() || (playsFile && device.inFile().contains(track.codec()));
    }

    /// Whether the picture alone is more than may be streamed; the whole file stands in where it does not say.
    static boolean exceedsStream(MediaIndex index, DeviceProfile device) {
        long known = index.video().map(Track.Video::bitrate).orElse(0L);
        return Limits.exceeds(known > 0 ? known : bitrate(index), device.rates().stream());
    }

    /// Bits per second, 0 if unknown.
    private static long bitrate(MediaIndex index) {
        long millis = index.duration().toMillis();
        return millis > 0 ? (long) (index.sizeBytes() * 8000.0 / millis) : 0;
    }
}
