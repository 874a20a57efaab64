package com.viewra.media.riff;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.codec.CodedFrame;
import com.viewra.isobmff.codec.PictureCoding;
import com.viewra.isobmff.codec.SoundCoding;
import com.viewra.media.Bytes;
import com.viewra.media.HeaderReader;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The streams of an AVI film as tracks. Where a header does not tell, the first frame of its stream does.
final class AviTracks {
    private static final int BITMAP_HEADER_BYTES = 40;
    private static final int FRAME_BYTES = 1024;
    /// Pieces that are looked at for the first frame of a stream.
    private static final int MOST_PIECES = 256;
    private static final double FASTEST = 240;
    /// How much longer or shorter than the picture sound is believed to be, beside a tenth.
    private static final double ACCEPTED_SECONDS = 5;

    private final FileChannel channel;
    private final Chunk movie;
    private final List<AviStream> streams;
    private final List<Track> tracks = new ArrayList<>();

    /// @param movie the list `movi`
    AviTracks(FileChannel channel, Chunk movie, List<AviStream> streams) throws IOException {
        this.channel = channel;
        this.movie = movie;
        this.streams = streams;
        List<AviStream> pictures = streams.stream().filter(AviStream::isPicture).toList();
        if (pictures.size() != 1) throw HeaderReader.odd("It has not one picture");
        double pictureSeconds = pictures.getFirst().seconds();
        for (AviStream stream : streams)
            if (stream.length() > 0
                    && Math.abs(stream.seconds() - pictureSeconds) > ACCEPTED_SECONDS + pictureSeconds / 10)
                throw HeaderReader.odd("Its sound is not as long as its picture");
        for (int index = 0; index < streams.size(); index++) tracks.add(track(index, streams.get(index)));
    }

    List<Track> list() {
        return tracks;
    }

    long fileBytes() throws IOException {
        return channel.size();
    }

    /// Of the longest stream.
    double seconds() {
        return streams.stream().mapToDouble(AviStream::seconds).max().orElse(0);
    }

    /// Sound whose length is not told ends with the film.
    TrackTiming timing(Track track) {
        AviStream stream = streams.get(track.index());
        long timescale = stream.rate().numerator();
        long end =
                stream.length() > 0 ? stream.length() * stream.rate().denominator() : Math.round(seconds() * timescale);
        return new TrackTiming(track.index(), timescale, 0, end, new long[0], stream.isSound());
    }

    private Track track(int index, AviStream stream) throws IOException {
        if (stream.isPicture()) return picture(index, stream);
        if (stream.isSound()) return sound(index, stream);
        throw HeaderReader.odd("It has streams beside picture and sound");
    }

    private Track picture(int index, AviStream stream) throws IOException {
        ByteBuffer header = stream.format();
        if (header.remaining() < BITMAP_HEADER_BYTES) throw HeaderReader.odd("Its picture has no header");
        int width = header.getInt(4);
        int height = Math.abs(header.getInt(8));
        byte[] letters = new byte[4];
        header.get(16, letters);
        String name = codecName(new String(letters, StandardCharsets.ISO_8859_1));
        if (width <= 0 || height <= 0 || stream.length() == 0 || stream.rate().toDouble() > FASTEST)
            throw HeaderReader.odd("Its picture has no size or length");
        VideoFormat format = new VideoFormat(
                width,
                height,
                stream.pictureAspect()
                        .map(aspect -> pixel(aspect, width, height))
                        .orElse(Rational.ONE),
                0,
                Optional.of(stream.rate()),
                "",
                0,
                8,
                DynamicRange.UNKNOWN,
                false);
        Codec codec = Codec.of(name);
        DecoderConfig config = codec == Codec.MPEG4 ? config(index, header) : DecoderConfig.EMPTY;
        return new Track.Video(
                index,
                codec,
                name,
                stream.label(),
                bitrate(),
                PictureCoding.of(codec, config).complete(format));
    }

    private static Rational pixel(Rational aspect, int width, int height) {
        return new Rational(aspect.numerator() * height, aspect.denominator() * width);
    }

    private DecoderConfig config(int index, ByteBuffer header) throws IOException {
        byte[] behind = new byte[header.limit() - BITMAP_HEADER_BYTES];
        header.get(BITMAP_HEADER_BYTES, behind);
        return DecoderConfig.of(behind.length > 0 ? behind : firstFrame(index));
    }

    /// What is left of the file's bytes when the sound has its share.
    private long bitrate() throws IOException {
        double bits = fileBytes() * 8.0 / seconds();
        for (AviStream stream : streams)
            if (stream.isSound()) bits -= stream.wave().bytesPerSecond() * 8.0;
        return Math.max(0, Math.round(bits));
    }

    private Track sound(int index, AviStream stream) throws IOException {
        WaveFormat wave = stream.wave();
        Codec codec = Codec.of(wave.codecName());
        AudioFormat format = codec == Codec.AC3 ? dolby(index, wave.format()) : wave.format();
        return new Track.Audio(index, codec, wave.codecName(), stream.label(), wave.bytesPerSecond() * 8, format);
    }

    /// Headers of Dolby sound often say two channels, whatever there is.
    private AudioFormat dolby(int index, AudioFormat told) throws IOException {
        byte[] frame = firstFrame(index);
        try {
            DecoderConfig config = CodedFrame.config(Codec.AC3, frame).orElse(DecoderConfig.EMPTY);
            return SoundCoding.of(Codec.AC3, config, told).format();
        } catch (MediaException e) {
            throw new MediaException(MediaException.Code.UNSUPPORTED, "Its sound begins in the middle of a frame.", e);
        }
    }

    private byte[] firstFrame(int index) throws IOException {
        String prefix = String.format(Locale.ROOT, "%02d", index);
        long at = movie.offset();
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            Optional<Chunk> next = Chunk.at(channel, at, movie.offset() + movie.sizeBytes(), ByteOrder.LITTLE_ENDIAN);
            if (next.isEmpty()) break;
            Chunk chunk = next.get();
            if (chunk.id().matches(prefix + "(dc|db|wb)") && chunk.sizeBytes() > 0)
                return Bytes.read(channel, chunk.offset(), (int) Math.min(chunk.sizeBytes(), FRAME_BYTES));
            at = chunk.is("rec ") ? chunk.offset() : chunk.end();
        }
        throw HeaderReader.odd("The first frame of a stream is far away");
    }

    private static String codecName(String fourCc) throws MediaException {
        return switch (fourCc.toUpperCase(Locale.ROOT)) {
            case "XVID", "DIVX", "DX50", "FMP4", "MP4V", "M4S2", "MP4S", "RMP4", "3IV2", "BLZ0" -> "mpeg4";
            case "DIV3", "DIV4", "DIV5", "DIV6", "MP43", "COL1" -> "msmpeg4v3";
            case "MP42" -> "msmpeg4v2";
            case "WMV1" -> "wmv1";
            case "WMV2" -> "wmv2";
            default -> throw HeaderReader.odd("Its picture is of another coding");
        };
    }
}
