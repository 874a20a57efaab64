package com.viewra.ui.player;

import com.viewra.api.media.Codec;
import com.viewra.playback.DeviceProfile;
import com.viewra.playback.PlaybackSession;
import com.viewra.playback.StreamLinks;
import com.viewra.ui.fx.FxThread;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Makes players: with libVLC where it is installed, else with what JavaFX brings.
public final class Engines {
    private static final Set<String> CONTAINERS = Set.of(
            "mp4", "mov", "matroska", "webm", "mpegts", "avi", "flv", "asf", "mpeg", "ogg", "flac", "mp3", "wav");
    private final StreamLinks links;
    private final FxThread fx;
    private final PlayerOptions options;
    private Optional<VlcLibrary> vlc = Optional.empty();
    private boolean probed;

    public Engines(StreamLinks links, FxThread fx, PlayerOptions options) {
        this.links = links;
        this.fx = fx;
        this.options = options;
    }

    /// Looks for libVLC once, if it is wanted. Blocks for about 0.2 s the first time.
    synchronized boolean hasVlc() {
        if (!probed && options.useVlc()) vlc = VlcLibrary.find(options.vlcArguments());
        probed = true;
        return vlc.isPresent();
    }

    /// What the player of this machine can play. May block like [#hasVlc].
    public DeviceProfile device() {
        return hasVlc()
                ? DeviceProfile.ofEverything("This computer", CONTAINERS)
                : new DeviceProfile(
                        "This computer without VLC", Set.of(Codec.H264), Set.of(Codec.AAC), Set.of(), 1080, false, 2);
    }

    /// Where the player finds a session's media: the file itself, or the server's stream of it. The stream has one
    /// size of picture only: JavaFX keeps the first one's and draws others smeared.
    public URI address(PlaybackSession session) {
        return hasVlc()
                ? session.file().toUri()
                : links.hls(session.offering(session.offer().best()));
    }

    /// Must be called on the JavaFX thread, after [#device].
    public Engine create(Engine.Listener listener) {
        synchronized (this) {
            return vlc.<Engine>map(library -> new VlcEngine(library, fx, listener))
                    .orElseGet(() -> new FxMediaEngine(fx, listener));
        }
    }
}
