package com.viewra.enrichment;

import com.viewra.api.MediaException;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes a frame out of a film at a place where there is something to see: not black, not a plain colour.
final class FrameGrab {
    private static final int LARGEST_HEIGHT = 1080;
    private static final List<Double> PLACES = List.of(0.15, 0.35, 0.6, 0.03, 0.0);
    private static final double GOOD = 1;
    private static final double FAIR = 0.5;
    private static final String TONE_MAPPED = "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p";
    private final PictureFiles pictures;

    FrameGrab(PictureFiles pictures) {
        this.pictures = pictures;
    }

    /// Which frames are decoded. Key frames cost a fraction, but there may be few of them, or none marked as such.
    private enum Frames {
        KEY,
        ALL
    }

    /// @return empty if no frame can be decoded
    Optional<BufferedImage> grab(Path file, Track.Video track, Optional<Duration> duration)
            throws MediaException, InterruptedException {
        Shot best = best(file, track, duration, Frames.KEY, Shot.NONE);
        if (best.interest() < FAIR) best = best(file, track, duration, Frames.ALL, best);
        return best.frame();
    }

    private Shot best(Path file, Track.Video track, Optional<Duration> duration, Frames frames, Shot before)
            throws MediaException, InterruptedException {
        Shot best = before;
        for (double place : duration.isPresent() ? PLACES : List.of(0.0)) {
            Shot shot = Shot.of(at(file, track, seconds(duration, place), frames));
            if (shot.interest() > best.interest()) best = shot;
            if (best.interest() >= GOOD) break;
        }
        return best;
    }

    private record Shot(Optional<BufferedImage> frame, double interest) {
        static final Shot NONE = new Shot(Optional.empty(), -1);

        static Shot of(Optional<BufferedImage> decoded) {
            Optional<BufferedImage> frame = decoded.map(Letterbox::trimmed);
            return frame.isEmpty() ? NONE : new Shot(frame, FrameGrab.interest(frame.get()));
        }
    }

    private static double seconds(Optional<Duration> duration, double place) {
        return duration.orElse(Duration.ZERO).toMillis() * place / 1000;
    }

    private Optional<BufferedImage> at(Path file, Track.Video track, double seconds, Frames frames)
            throws MediaException, InterruptedException {
        Optional<BufferedImage> frame = pictures.ffmpeg(arguments(file, track, seconds, frames, true), file);
        // colours that the tone mapping cannot make sense of are better wrong than missing
        return frame.isEmpty() && track.format().range().isHdr()
                ? pictures.ffmpeg(arguments(file, track, seconds, frames, false), file)
                : frame;
    }

    private static List<String> arguments(
            Path file, Track.Video track, double seconds, Frames frames, boolean toneMap) {
        List<String> arguments = new ArrayList<>();
        if (frames == Frames.KEY) arguments.addAll(List.of("-skip_frame", "nokey"));
        if (seconds > 0) arguments.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", seconds)));
        arguments.addAll(List.of("-i", file.toString(), "-map", "0:" + track.index(), "-frames:v", "1", "-vf"));
        arguments.add(filters(track.format(), frames, toneMap));
        return arguments;
    }

    /// Scaled first, so that the rest is cheap. A key frame is taken as it is, else the most typical of ten in a row.
    private static String filters(VideoFormat format, Frames frames, boolean toneMap) {
        int height = Math.min(LARGEST_HEIGHT, format.displayHeight());
        int width = Math.max(1, Math.round((float) format.displayWidth() * height / format.displayHeight()));
        List<String> filters = new ArrayList<>();
        if (format.interlaced()) filters.add("yadif=deint=interlaced");
        filters.add("scale=%d:%d".formatted(width, height));
        filters.add("setsar=1");
        if (frames == Frames.ALL) filters.add("thumbnail=10");
        if (toneMap && format.range().isHdr()) filters.add(TONE_MAPPED);
        return String.join(",", filters);
    }

    /// From 0 for a plain surface; 1 and above is good enough to look no further.
    static double interest(BufferedImage frame) {
        long sum = 0;
        long squares = 0;
        int count = 0;
        for (int y = 0; y < frame.getHeight(); y += 8)
            for (int x = 0; x < frame.getWidth(); x += 8) {
                int luma = UprightCrop.luma(frame.getRGB(x, y));
                sum += luma;
                squares += (long) luma * luma;
                count++;
            }
        double mean = (double) sum / Math.max(1, count);
        double deviation = Math.sqrt(Math.max(0, (double) squares / Math.max(1, count) - mean * mean));
        boolean isDarkOrWhite = mean < 40 || mean > 225;
        return deviation / 32 * (isDarkOrWhite ? 0.4 : 1);
    }
}
