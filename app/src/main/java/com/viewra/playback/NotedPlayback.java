package com.viewra.playback;

import com.viewra.api.MediaException;
import com.viewra.library.MediaId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Playback that keeps a timeline of every session.
public record NotedPlayback(Playback playback, Timelines timelines) implements Playback {
    @Override
    public PlaybackSession open(MediaId item, Wish wish, DeviceProfile device, Duration startAt)
            throws MediaException, InterruptedException {
        PlaybackSession session = playback.open(item, wish, device, startAt);
        timelines.opened(session);
        return session;
    }

    @Override
    public PlaybackDecision decide(MediaId item, DeviceProfile device) throws MediaException, InterruptedException {
        return playback.decide(item, device);
    }

    @Override
    public Optional<PlaybackSession> find(SessionId id) {
        return playback.find(id);
    }

    @Override
    public List<PlaybackSession> open() {
        return playback.open();
    }

    @Override
    public void report(SessionId id, Duration position, State state) {
        playback.report(id, position, state);
        timelines.reported(id, position, state);
    }

    @Override
    public void close(SessionId id) {
        playback.close(id);
        timelines.closed(id);
    }
}
