package com.viewra.server.stream;

import com.viewra.library.MediaId;
import com.viewra.playback.PlaybackSession;
import com.viewra.playback.StreamLinks;
import com.viewra.server.access.StreamTokens;
import com.viewra.streaming.TextTrack;
import java.net.URI;

/// Signed addresses under the name a client knows this server by.
/// @param base such as `http://192.168.1.20:8439`
public record SignedLinks(StreamTokens tokens, URI base) implements StreamLinks {
    @Override
    public URI hls(PlaybackSession session) {
        return under(session.item().id(), session.offer() + "/master.m3u8");
    }

    @Override
    public URI dash(PlaybackSession session) {
        return under(session.item().id(), session.offer() + "/manifest.mpd");
    }

    @Override
    public URI direct(PlaybackSession session) {
        return under(session.item().id(), "file");
    }

    /// WebVTT of a subtitle, whole.
    public URI subtitles(MediaId item, TextTrack track) {
        return under(item, "subtitles/" + track.id() + ".vtt");
    }

    /// JSON that says which subtitles a client can draw itself.
    public URI drawings(MediaId item) {
        return under(item, "subtitles/drawn.json");
    }

    /// WebVTT that says where the small pictures for the seek bar are.
    public URI tiles(MediaId item) {
        return under(item, "tiles/tiles.vtt");
    }

    private URI under(MediaId item, String rest) {
        return base.resolve("/stream/%s/%s/%s".formatted(tokens.sign(item), item, rest));
    }
}
