package com.viewra.ui.player;

import com.viewra.playback.Playback;
import com.viewra.playback.Playback.State;
import com.viewra.playback.SessionId;
import com.viewra.ui.fx.FxThread;
import java.time.Duration;

/// Keeps the server side of a playback told where the viewer is: every ten seconds of film, and whenever it matters.
final class Reports {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private final Playback playback;
    private final FxThread fx;
    private final SessionId session;
    private Duration told;

    Reports(Playback playback, FxThread fx, SessionId session, Duration startAt) {
        this.playback = playback;
        this.fx = fx;
        this.session = session;
        told = startAt;
    }

    void at(Duration position, boolean playing) {
        boolean due = position.minus(told).abs().compareTo(EVERY) >= 0;
        if (due) tell(position, playing ? State.PLAYING : State.PAUSED);
    }

    void tell(Duration position, State state) {
        told = position;
        fx.inBackground(() -> playback.report(session, position, state));
    }

    /// Tells the last position and ends the session.
    void end(Duration position) {
        fx.inBackground(() -> {
            playback.report(session, position, State.STOPPED);
            playback.close(session);
        });
    }
}
