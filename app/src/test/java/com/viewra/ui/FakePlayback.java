package com.viewra.ui;

import com.viewra.api.MediaException;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.playback.DeviceProfile;
import com.viewra.playback.Playback;
import com.viewra.playback.PlaybackDecision;
import com.viewra.playback.PlaybackSession;
import com.viewra.playback.SessionId;
import com.viewra.playback.StreamLinks;
import com.viewra.playback.Wish;
import com.viewra.streaming.Offer;
import com.viewra.streaming.RenditionId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plays the file of an item as it is, and keeps what it is told.
public final class FakePlayback implements Playback, StreamLinks {
    private final Library library;
    private final Map<SessionId, PlaybackSession> sessions = new LinkedHashMap<>();
    private final List<Report> reports = new ArrayList<>();

    /// Something that [#report] was told.
    public record Report(MediaId item, Duration position, State state) {}

    public FakePlayback(Library library) {
        this.library = library;
    }

    @Override
    public synchronized PlaybackSession open(MediaId id, Wish wish, DeviceProfile device, Duration startAt)
            throws MediaException {
        Item item = library.item(id).orElseThrow();
        PlaybackSession session = new PlaybackSession(
                new SessionId("fake-" + sessions.size()),
                item,
                wish.version()
                        .or(item::path)
                        .orElseThrow(() -> new MediaException(
                                MediaException.Code.SOURCE_UNREADABLE, "The file of this film is not there any more.")),
                device,
                new PlaybackDecision.DirectPlay(),
                new Offer(List.of(new RenditionId.VideoCopy(0))),
                startAt,
                item.duration().orElse(Duration.ZERO));
        sessions.put(session.id(), session);
        return session;
    }

    @Override
    public PlaybackDecision decide(MediaId item, DeviceProfile device) {
        return new PlaybackDecision.DirectPlay();
    }

    @Override
    public synchronized Optional<PlaybackSession> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized List<PlaybackSession> open() {
        return List.copyOf(sessions.values());
    }

    @Override
    public synchronized void report(SessionId id, Duration position, State state) {
        find(id).ifPresent(session -> {
            reports.add(new Report(session.item().id(), position, state));
            library.saveProgress(session.item().id(), position);
        });
    }

    @Override
    public synchronized void close(SessionId id) {
        sessions.remove(id);
    }

    public synchronized List<Report> reports() {
        return List.copyOf(reports);
    }

    @Override
    public URI hls(PlaybackSession session) {
        return session.file().toUri();
    }

    @Override
    public URI dash(PlaybackSession session) {
        return session.file().toUri();
    }

    @Override
    public URI direct(PlaybackSession session) {
        return session.file().toUri();
    }
}
