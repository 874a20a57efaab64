package com.viewra.server;

import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.playback.DeviceProfile;
import com.viewra.playback.Playback;
import com.viewra.playback.PlaybackDecision;
import com.viewra.playback.PlaybackSession;
import com.viewra.playback.Reason;
import com.viewra.playback.SessionId;
import com.viewra.playback.Wish;
import com.viewra.streaming.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Plays everything by remuxing it.
final class FakePlayback implements Playback {
    private final Library library;
    private final Map<SessionId, PlaybackSession> sessions = new ConcurrentHashMap<>();
    final Map<SessionId, Duration> positions = new ConcurrentHashMap<>();

    FakePlayback(Library library) {
        this.library = library;
    }

    @Override
    public PlaybackSession open(MediaId id, Wish wish, DeviceProfile device, Duration startAt) {
        PlaybackSession session = new PlaybackSession(
                new SessionId("s" + sessions.size()),
                library.item(id).orElseThrow(),
                wish.version()
                        .orElseGet(() -> library.item(id).orElseThrow().path().orElseThrow()),
                device,
                new PlaybackDecision.Remux(Set.of(Reason.CONTAINER_NOT_SUPPORTED)),
                Offer.parse("v0-copy+a1-aac-2").orElseThrow(),
                startAt,
                Duration.ofSeconds(90));
        sessions.put(session.id(), session);
        return session;
    }

    @Override
    public PlaybackDecision decide(MediaId item, DeviceProfile device) {
        return new PlaybackDecision.DirectPlay();
    }

    @Override
    public Optional<PlaybackSession> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public List<PlaybackSession> open() {
        return List.copyOf(sessions.values());
    }

    @Override
    public void report(SessionId id, Duration position, State state) {
        positions.put(id, position);
    }

    @Override
    public void close(SessionId id) {
        sessions.remove(id);
    }
}
