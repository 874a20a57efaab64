package com.viewra.playback;

import com.viewra.api.MediaException;
import com.viewra.library.MediaId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Opens, follows and ends playbacks. Safe for use from any thread; blocks for reading a file's index at worst.
public interface Playback {
    /// @throws MediaException if the item has no file that can be played, or not the one or the subtitles wished for,
    ///     with the reason
    PlaybackSession open(MediaId item, Wish wish, DeviceProfile device, Duration startAt)
            throws MediaException, InterruptedException;

    default PlaybackSession open(MediaId item, DeviceProfile device, Duration startAt)
            throws MediaException, InterruptedException {
        return open(item, Wish.NONE, device, startAt);
    }

    /// How an item would play on a device, without playing it.
    /// @throws MediaException as [#open]
    PlaybackDecision decide(MediaId item, DeviceProfile device) throws MediaException, InterruptedException;

    Optional<PlaybackSession> find(SessionId id);

    List<PlaybackSession> open();

    /// Notes where the viewer is, keeps it as the resume point, and keeps the session alive.
    void report(SessionId id, Duration position, State state);

    void close(SessionId id);

    enum State {
        PLAYING,
        PAUSED,
        STOPPED
    }
}
