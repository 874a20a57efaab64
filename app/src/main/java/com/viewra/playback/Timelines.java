package com.viewra.playback;

import com.viewra.api.event.DomainEvent;
import com.viewra.streaming.RenditionId;
import com.viewra.streaming.StreamingEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happened to each playback, in sentences for people: how it was decided, how long the first picture took,
/// what the encoder did. Addresses of streams name no session, so what happens to a stream is told of every
/// session that is offered it. Bounded, and kept for a while after a session ended. Safe for use from any thread.
public final class Timelines {
    private static final int SESSIONS = 200;
    private static final int ENTRIES = 300;

    /// The beginning is worth more than what came after it.
    private static final int KEPT_FROM_THE_START = 20;

    private static final Duration KEPT_AFTER_THE_END = Duration.ofHours(2);

    /// @param text a sentence
    public record Entry(Instant at, String text) {}

    private static final class Timeline {
        private final PlaybackSession session;
        private final List<Entry> entries = new ArrayList<>();
        private Playback.State state = Playback.State.PLAYING;
        private Optional<Instant> endedAt = Optional.empty();

        Timeline(PlaybackSession session) {
            this.session = session;
        }

        void add(Entry entry) {
            entries.add(entry);
            if (entries.size() > ENTRIES) entries.remove(KEPT_FROM_THE_START);
        }

        boolean isOf(Path file, RenditionId rendition) {
            return endedAt.isEmpty()
                    && session.file().equals(file)
                    && session.offer().renditions().contains(rendition);
        }
    }

    private final InstantSource clock;
    private final Map<SessionId, Timeline> bySession = new LinkedHashMap<>();

    public Timelines(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void opened(PlaybackSession session) {
        forgetOld();
        Timeline timeline = new Timeline(session);
        bySession.put(session.id(), timeline);
        say(
                timeline,
                "Opened “%s” on %s at %s: it plays %s"
                        .formatted(
                                session.item().title(),
                                session.device().name(),
                                TimelineWords.position(session.startAt()),
                                session.decision().inWords()));
    }

    synchronized void reported(SessionId id, Duration position, Playback.State state) {
        Timeline timeline = bySession.get(id);
        if (timeline == null || timeline.state == state) return;
        timeline.state = state;
        switch (state) {
            case PLAYING -> say(timeline, "Plays on at %s.".formatted(TimelineWords.position(position)));
            case PAUSED -> say(timeline, "Paused at %s.".formatted(TimelineWords.position(position)));
            case STOPPED -> end(timeline, "Stopped at %s.".formatted(TimelineWords.position(position)));
        }
    }

    synchronized void closed(SessionId id) {
        Timeline timeline = bySession.get(id);
        if (timeline != null && timeline.endedAt.isEmpty()) end(timeline, "Ended.");
    }

    private void end(Timeline timeline, String text) {
        say(timeline, text);
        timeline.endedAt = Optional.of(clock.instant());
    }

    /// To be told of everything that happens; what concerns no stream is passed over.
    public synchronized void happened(DomainEvent event) {
        if (!(event instanceof StreamingEvent streaming)) return;
        TimelineWords.of(streaming)
                .ifPresent(words -> bySession.values().stream()
                        .filter(timeline -> timeline.isOf(streaming.file(), words.rendition()))
                        .forEach(timeline -> say(timeline, words.text())));
    }

    /// @return oldest first; empty if there is no such session, or it ended long ago
    public synchronized Optional<List<Entry>> of(SessionId id) {
        forgetOld();
        return Optional.ofNullable(bySession.get(id)).map(timeline -> List.copyOf(timeline.entries));
    }

    private void say(Timeline timeline, String text) {
        timeline.add(new Entry(clock.instant(), text));
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT_AFTER_THE_END);
        bySession
                .values()
                .removeIf(t -> t.endedAt.filter(end -> end.isBefore(oldest)).isPresent());
        while (bySession.size() >= SESSIONS)
            bySession.remove(bySession.keySet().iterator().next());
    }
}
