package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.media.Bytes;
import com.viewra.media.Fingerprint;
import com.viewra.media.HeaderReader;
import com.viewra.media.MediaIndex;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Reads MP3 files whose first frame and ID3 tag say all.
public final class Mp3Reader extends HeaderReader {
    private static final int WINDOW_BYTES = 64 * 1024;

    @Override
    public boolean recognises(byte[] start) {
        return Id3Tag.isAt(start) || MpegFrame.at(start, 0).isPresent();
    }

    @Override
    protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
        Id3Tag tag = Id3Tag.read(channel, 0, channel.size());
        byte[] start = Bytes.read(channel, tag.lengthBytes(), WINDOW_BYTES);
        Optional<Tags> old = Id3v1Tag.read(channel);
        long soundBytes = channel.size() - tag.lengthBytes() - (old.isPresent() ? Id3v1Tag.BYTES : 0);
        MpegFrame first = firstFrame(start);
        Mp3Length length = Mp3Length.of(start, first, soundBytes).orElseThrow(() -> odd("Its length is not told"));
        AudioFormat format = AudioFormat.of(first.sampleRate(), first.channels());
        Song song = new Song(Codec.MP3, Codec.MP3.id(), format, length.first(), length.end(), length.soundBytes());
        Tags tags = tag.tags().texts().isEmpty()
                ? new Tags(old.orElse(Tags.NONE).texts(), tag.tags().covers())
                : tag.tags();
        return song.index("mp3", fingerprint, channel.size(), tags);
    }

    /// The frame right after the tag, if another follows where it ends.
    private static MpegFrame firstFrame(byte[] start) throws MediaException {
        MpegFrame first = MpegFrame.at(start, 0).orElseThrow(() -> odd("No frame follows the tag"));
        MpegFrame second = MpegFrame.at(start, first.lengthBytes()).orElseThrow(() -> odd("No second frame follows"));
        if (!first.isLike(second)) throw odd("Its first frames differ");
        return first;
    }
}
