package com.viewra.server.stream;

import com.viewra.library.MediaId;
import com.viewra.playback.Playback;
import com.viewra.playback.PlaybackSession;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.MDC;

/// For whom work is done, as the log tells it. Addresses of streams name no session, so that viewers share segments:
/// it is that of the item if there is just one, else the request has a number of its own.
final class Viewers {
    private static final String SESSION = "session";
    private final Playback playback;
    private final AtomicLong requests = new AtomicLong();

    Viewers(Playback playback) {
        this.playback = playback;
    }

    <T> Callable<T> named(MediaId item, Callable<T> work) {
        String name = name(item);
        return () -> {
            try (MDC.MDCCloseable _ = MDC.putCloseable(SESSION, name)) {
                return work.call();
            }
        };
    }

    private String name(MediaId item) {
        List<PlaybackSession> watching = playback.open().stream()
                .filter(session -> session.item().id().equals(item))
                .toList();
        return watching.size() == 1 ? watching.getFirst().id().value() : "request " + requests.incrementAndGet();
    }
}
