package com.viewra.playback;

import com.viewra.library.Item;
import com.viewra.streaming.Offer;
import java.nio.file.Path;
import java.time.Duration;

/// One device playing one item.
/// @param offer the renditions that the manifests of this session list
/// @param startAt where playing begins
public record PlaybackSession(
        SessionId id,
        Item item,
        Path file,
        DeviceProfile device,
        PlaybackDecision decision,
        Offer offer,
        Duration startAt,
        Duration duration) {

    // Not a doc comment: Error Prone 2.49 takes one for misplaced on the first member of a record.
    // The same with other renditions in its manifests.
    public PlaybackSession offering(Offer other) {
        return new PlaybackSession(id, item, file, device, decision, other, startAt, duration);
    }
}
