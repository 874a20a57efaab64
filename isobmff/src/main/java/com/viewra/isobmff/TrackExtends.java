package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.HashMap;
import java.util.Map;

/// Defaults for the samples of one track in all movie fragments (`trex`, ISO 14496-12 8.8.3).
public record TrackExtends(long durationTicks, long sizeBytes, long flags) {
    static final TrackExtends NONE = new TrackExtends(0, 0, 0);

    /// By track id.
    public static Map<Integer, TrackExtends> of(Box moov) throws MediaException {
        Map<Integer, TrackExtends> defaults = new HashMap<>();
        var mvex = moov.child("mvex");
        if (mvex.isEmpty()) return defaults;
        for (Box trex : mvex.get().children("trex")) {
            Fields fields = trex.fields();
            fields.skip(4);
            int trackId = fields.i32();
            fields.skip(4);
            defaults.put(trackId, new TrackExtends(fields.u32(), fields.u32(), fields.u32()));
        }
        return defaults;
    }
}
