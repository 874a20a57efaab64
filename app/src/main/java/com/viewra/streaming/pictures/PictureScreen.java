package com.viewra.streaming.pictures;

import com.viewra.api.media.Codec;
import com.viewra.media.SubtitleSamples;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// The pictures of a stretch of subtitles and the canvas they lie on, which covers the picture of the film.
/// @param width of the canvas, 0 if there was nothing to tell it; `height` alike
public record PictureScreen(int width, int height, List<SubtitlePicture> pictures) {
    /// Nothing, of no size.
    public static final PictureScreen EMPTY = new PictureScreen(0, 0, List.of());

    /// How long a picture stays whose end nobody tells.
    static final long UNTOLD_MICROS = 5_000_000;

    public PictureScreen {
        pictures = List.copyOf(pictures);
    }

    /// What is shown at a time.
    public List<SubtitlePicture> at(long micros) {
        return pictures.stream()
                .filter(picture -> picture.overlaps(micros, micros + 1))
                .toList();
    }

    /// When something comes or goes next.
    public OptionalLong changeAfter(long micros) {
        return pictures.stream()
                .flatMapToLong(picture -> LongStream.of(picture.startMicros(), picture.endMicros()))
                .filter(change -> change > micros)
                .min();
    }

    /// Whether pictures of this codec can be decoded.
    public static boolean isKnown(Codec codec) {
        return codec.isBitmapSubtitle();
    }

    /// Decodes what can be decoded; a damaged picture is left out.
    public static PictureScreen of(Codec codec, SubtitleSamples samples) {
        return switch (codec) {
            case HDMV_PGS_SUBTITLE -> new PgsDecoder().decode(samples.samples());
            case DVD_SUBTITLE -> VobSub.decode(samples);
            case DVB_SUBTITLE -> DvbDecoder.decode(samples);
            default -> throw new IllegalArgumentException("No pictures are known in " + codec);
        };
    }
}
