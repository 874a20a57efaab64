package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.isobmff.codec.CodedFrame;
import com.viewra.media.HeaderReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What the first packet of an Ogg stream says: Vorbis (Vorbis I §4.2), Opus (RFC 7845 §5.1), FLAC (RFC 9639 §10.1).
/// @param headers how many packets come before the sound, this one included
/// @param commentsAt where in the second packet the Vorbis comments begin
/// @param skipped samples at the beginning that are not heard
/// @param longestPacket in samples that it adds
record OggStream(Codec codec, AudioFormat format, int headers, int commentsAt, int skipped, int longestPacket) {
    private static final int OPUS_RATE = 48_000;
    private static final int LONGEST_OPUS = OPUS_RATE * 120 / 1000;
    private static final int LONGEST_FLAC = 65_535;
    private static final int FLAC_BLOCK_HEADER_BYTES = 4;

    /// @throws MediaException for codecs that are left to FFmpeg
    static OggStream parse(byte[] packet) throws MediaException {
        if (startsWith(packet, "\u0001vorbis")) return vorbis(littleEndian(packet, 7));
        if (startsWith(packet, "OpusHead")) return opus(littleEndian(packet, 8));
        if (startsWith(packet, "\u007FFLAC"))
            return flac(ByteBuffer.wrap(packet).position(5));
        throw HeaderReader.odd("It holds another codec");
    }

    private static OggStream vorbis(ByteBuffer in) throws MediaException {
        int version = in.getInt();
        int channels = in.get() & 0xFF;
        int sampleRate = in.getInt();
        in.getLong(); // bit rates
        in.getInt();
        int largestBlock = 1 << ((in.get() & 0xFF) >> 4);
        if (version != 0 || channels == 0 || sampleRate <= 0)
            throw HeaderReader.odd("The Vorbis header makes no sense");
        return new OggStream(Codec.VORBIS, AudioFormat.of(sampleRate, channels), 3, 7, 0, largestBlock / 2);
    }

    private static OggStream opus(ByteBuffer in) throws MediaException {
        int version = in.get() & 0xFF;
        int channels = in.get() & 0xFF;
        int skipped = in.getShort() & 0xFFFF;
        if (version > 15 || channels == 0) throw HeaderReader.odd("The Opus header makes no sense");
        return new OggStream(Codec.OPUS, AudioFormat.of(OPUS_RATE, channels), 2, 8, skipped, LONGEST_OPUS);
    }

    private static OggStream flac(ByteBuffer in) throws MediaException {
        int major = in.get();
        in.get();
        int more = in.getShort() & 0xFFFF;
        in.getLong(); // the mark of a file of its own, and the header of the block
        AudioFormat format = FlacStreamInfo.parse(in).format();
        if (major != 1 || more == 0) throw HeaderReader.odd("The FLAC header does not count the others");
        return new OggStream(Codec.FLAC, format, more + 1, FLAC_BLOCK_HEADER_BYTES, 0, LONGEST_FLAC);
    }

    /// @param packet the second of the stream
    Tags tags(byte[] packet) throws MediaException {
        String mark = codec == Codec.VORBIS ? "\u0003vorbis" : codec == Codec.OPUS ? "OpusTags" : "";
        boolean isComment = packet.length > commentsAt && startsWith(packet, mark);
        if (!isComment || (codec == Codec.FLAC && (packet[0] & 0x7F) != FlacReader.COMMENTS))
            throw HeaderReader.odd("No comments follow");
        return VorbisComments.parse(littleEndian(packet, commentsAt));
    }

    /// How many samples a packet of sound adds at most.
    int mostSamples(byte[] packet) throws MediaException {
        return CodedFrame.samples(codec, packet).orElse(longestPacket);
    }

    private static ByteBuffer littleEndian(byte[] packet, int from) {
        return ByteBuffer.wrap(packet).position(from).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean startsWith(byte[] packet, String mark) {
        return packet.length >= mark.length()
                && new String(packet, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
