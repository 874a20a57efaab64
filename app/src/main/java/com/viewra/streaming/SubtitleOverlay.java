package com.viewra.streaming;

import com.viewra.api.Tools;
import com.viewra.api.media.Track;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.streaming.pictures.FilmScreen;
import com.viewra.streaming.pictures.PictureScreen;
import com.viewra.streaming.pictures.PngTrack;
import com.viewra.streaming.pictures.SubtitlePicture;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// The pictures of a subtitle track for an encoder that draws them into the film. Taken from the same stretches that
/// clients draw, so what is shown at a time does not depend on where an encoder began.
/// @param fromMillis where it begins, on the presentation's time line
record SubtitleOverlay(
        SubtitlePictures pictures, Presentation presentation, Track.Subtitle track, FilmScreen film, long fromMillis)
        implements Tools.Input {
    /// An encoder cannot go on until it has seen that nothing changes.
    private static final long BEAT_MILLIS = 1000;

    /// @return empty if the recipe wants nothing drawn
    static Optional<Tools.Input> of(
            SubtitlePictures pictures, Presentation presentation, VideoRecipe recipe, long fromMillis) {
        return SubtitlePictures.of(presentation).stream()
                .filter(track -> recipe.burned().isPresent() && recipe.burned().getAsInt() == track.index())
                .<Tools.Input>map(track -> new SubtitleOverlay(
                        pictures, presentation, track, new FilmScreen(recipe.width(), recipe.height()), fromMillis))
                .findFirst();
    }

    @Override
    public void writeTo(OutputStream program) throws IOException, InterruptedException {
        PngTrack out = PngTrack.begin(program, film.width(), film.height());
        TextPlan plan = TextPlan.of(presentation);
        long millis = fromMillis;
        for (int stretch = plan.at(fromMillis * 1000); stretch < plan.segments(); stretch++) {
            long end = plan.endMicros(stretch) / 1000;
            PictureScreen canvas =
                    pictures.shown(presentation, track, plan.startMicros(stretch), plan.endMicros(stretch));
            write(canvas, millis, end, out);
            millis = Math.max(millis, end);
        }
        byte[] nothing = film.png(PictureScreen.EMPTY, List.of());
        for (; ; millis += BEAT_MILLIS) out.write(millis, nothing);
    }

    private void write(PictureScreen canvas, long fromMillis, long toMillis, PngTrack out) throws IOException {
        List<SubtitlePicture> drawn = List.of();
        byte[] png = film.png(canvas, drawn);
        for (long millis = fromMillis; millis < toMillis; millis = next(canvas, millis, toMillis)) {
            List<SubtitlePicture> shown = canvas.at(millis * 1000);
            if (!shown.equals(drawn)) png = film.png(canvas, shown);
            drawn = shown;
            out.write(millis, png);
        }
    }

    private static long next(PictureScreen canvas, long millis, long toMillis) {
        long beat = Math.min(toMillis, millis + BEAT_MILLIS);
        return Math.min(beat, canvas.changeAfter(millis * 1000).orElse(Long.MAX_VALUE) / 1000);
    }
}
