package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Optional;

/// How the time line of a track maps to that of the movie (`elst`, ISO 14496-12 8.6.6), as far as the usual lists go:
/// a delay, then one stretch of the media.
/// @param shiftTicks added to a composition time it gives the presentation time, in ticks of the track
/// @param endTicks presentation time at which the stretch ends; empty if it lasts as long as the media
/// @param isPlain whether that is all the list says; others repeat or cut media and need FFmpeg
public record EditList(long shiftTicks, Optional<Long> endTicks, boolean isPlain) {
    static final EditList NONE = new EditList(0, Optional.empty(), true);

    public static EditList parse(TrackBox track, long movieTimescale) throws MediaException {
        Optional<Box> elst = track.box().find("edts", "elst");
        if (elst.isEmpty()) return NONE;
        Fields fields = elst.get().fields();
        int version = fields.u8();
        fields.skip(3);
        long entries = fields.u32();
        long delay = 0;
        Optional<EditList> found = Optional.empty();
        for (long i = 0; i < entries && fields.remaining() >= (version == 1 ? 20 : 12); i++) {
            long duration = version == 1 ? fields.u64() : fields.u32();
            long mediaTime = version == 1 ? fields.i64() : fields.i32();
            int rate = fields.i32();
            long ticks = scale(duration, track.timescale(), movieTimescale);
            if (mediaTime < 0) {
                if (found.isEmpty()) delay += ticks;
            } else if (found.isPresent() || rate != 1 << 16) {
                return new EditList(found.map(EditList::shiftTicks).orElse(delay), Optional.empty(), false);
            } else {
                Optional<Long> end = duration == 0 ? Optional.empty() : Optional.of(delay + ticks);
                found = Optional.of(new EditList(delay - mediaTime, end, true));
            }
        }
        return found.orElse(NONE);
    }

    /// `value * to / from`, to the nearest.
    private static long scale(long value, long to, long from) {
        return Math.round((double) value * to / from);
    }
}
