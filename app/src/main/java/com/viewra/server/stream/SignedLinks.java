package com.viewra.server.stream;

import com.viewra.library.MediaId;
import com.viewra.playback.PlaybackSession;
import com.viewra.playback.StreamLinks;
import com.viewra.server.access.StreamTokens;
import com.viewra.streaming.TextTrack;
import java.net.URI;
import java.util.Optional;

/// Signed addresses under the name a client knows this server by.
/// @param base such as `http://192.168.1.20:8439`
public record SignedLinks(StreamTokens tokens, URI base) implements StreamLinks {
    @Override
    public URI hls(PlaybackSession session) {
        return under(session, session.offer() + "/master.m3u8");
    }

    @Override
    public URI dash(PlaybackSession session) {
        return under(session, session.offer() + "/manifest.mpd");
    }

    @Override
    public URI direct(PlaybackSession session) {
        return under(session, "file");
    }

    /// WebVTT of a subtitle, whole.
    public URI subtitles(PlaybackSession session, TextTrack track) {
        return under(session, "subtitles/" + track.id() + ".vtt");
    }

    /// JSON that says which subtitles a client can draw itself.
    public URI drawings(PlaybackSession session) {
        return under(session, "subtitles/drawn.json");
    }

    /// WebVTT that says where the small pictures for the seek bar are.
    public URI tiles(PlaybackSession session) {
        return under(session, "tiles/tiles.vtt");
    }

    private URI under(PlaybackSession session, String rest) {
        MediaId item = session.item().id();
        Optional<String> version =
                session.item().path().filter(session.file()::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(StreamKey.versionOf(session.file()));
        return base.resolve("/stream/%s/%s/%s".formatted(new StreamKey(tokens.sign(item), version), item, rest));
    }
}
