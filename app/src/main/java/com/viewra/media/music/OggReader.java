package com.viewra.media.music;

import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import java.io.IOException;
import java.nio.channels.FileChannel;

/// Reads Ogg files (RFC 3533) of one stream of Vorbis, Opus or FLAC: its headers, and its length from the last page.
/// Films, joined and cut streams are left to FFmpeg.
public final class OggReader extends HeaderReader {
    @Override
    public boolean recognises(byte[] start) {
        return OggPage.isAt(start, 0);
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        OggHeaders headers = OggHeaders.of(channel);
        OggStream stream = OggStream.parse(headers.packet(0, 1));
        Tags tags = stream.tags(headers.packet(1, stream.headers()));
        long soundBytes = channel.size() - headers.end();
        if (!headers.areFollowedByZero(stream)) throw odd("Its clock does not begin at zero");
        long end = headers.lastGranule().orElseThrow(() -> odd("Its last page is missing")) - stream.skipped();
        return Song.of(stream.codec(), stream.format(), end, soundBytes)
                .index("ogg", fingerprint, channel.size(), tags);
    }
}
