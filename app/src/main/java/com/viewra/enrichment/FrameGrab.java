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
    private static final String TONE_MAPPED = "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p";
    private final PictureFiles pictures;

    FrameGrab(PictureFiles pictures) {
        this.pictures = pictures;
    }

    /// @return empty if no frame can be decoded
    Optional<BufferedImage> grab(Path file, Track.Video track, Optional<Duration> duration)
            throws MediaException, InterruptedException {
        Optional<BufferedImage> best = Optional.empty();
        double bestInterest = -1;
        for (double place : duration.isPresent() ? PLACES : List.of(0.0)) {
            Optional<BufferedImage> frame =
                    at(file, track, seconds(duration, place)).map(Letterbox::trimmed);
            double interest = frame.map(FrameGrab::interest).orElse(-1.0);
            if (interest > bestInterest) {
                best = frame;
                bestInterest = interest;
            }
            if (bestInterest >= 1) break;
        }
        return best;
    }

    private static double seconds(Optional<Duration> duration, double place) {
        return duration.orElse(Duration.ZERO).toMillis() * place / 1000;
    }

    private Optional<BufferedImage> at(Path file, Track.Video track, double seconds)
            throws MediaException, InterruptedException {
        Optional<BufferedImage> frame = pictures.ffmpeg(arguments(file, track, seconds, true), file);
        // colours that the tone mapping cannot make sense of are better wrong than missing
        return frame.isEmpty() && track.format().range().isHdr()
                ? pictures.ffmpeg(arguments(file, track, seconds, false), file)
                : frame;
    }

    private static List<String> arguments(Path file, Track.Video track, double seconds, boolean toneMap) {
        List<String> arguments = new ArrayList<>();
        if (seconds > 0) arguments.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", seconds)));
        arguments.addAll(List.of("-i", file.toString(), "-map", "0:" + track.index(), "-frames:v", "1", "-vf"));
        arguments.add(filters(track.format(), toneMap));
        return arguments;
    }

    /// Scaled first, so that the rest is cheap; the most typical of the frames that follow is taken.
    private static String filters(VideoFormat format, boolean toneMap) {
        int height = Math.min(LARGEST_HEIGHT, format.displayHeight());
        int width = Math.max(1, Math.round((float) format.displayWidth() * height / format.displayHeight()));
        List<String> filters = new ArrayList<>();
        if (format.interlaced()) filters.add("yadif=deint=interlaced");
        filters.add("scale=%d:%d".formatted(width, height));
        filters.add("setsar=1");
        filters.add("thumbnail=10");
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
