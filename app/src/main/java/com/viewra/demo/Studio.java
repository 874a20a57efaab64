package com.viewra.demo;

import com.viewra.api.Tools;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/// Turns films and tracks into files with FFmpeg.
/// @param work a folder for what is needed only while encoding
record Studio(Tools tools, Path work) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    void encode(Film film, Path target) throws IOException, InterruptedException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        List<Layer> layers = film.look().scene().layers();
        for (int layer = 0; layer < layers.size(); layer++) {
            png(strip(film, layers.get(layer)), "layer-%d.png".formatted(layer));
        }
        png(Drawing.titleCard(film.look(), film.title(), film.width(), film.height()), "title.png");
        film.score().write(work.resolve("music.wav"), film.length());
        Files.writeString(work.resolve("film.ffmetadata"), film.metadata());
        Files.writeString(work.resolve("en.srt"), film.subtitles(false));
        Files.writeString(work.resolve("de.srt"), film.subtitles(true));
        ffmpeg("demo film " + film.title(), new FilmCommand(film, work, target).arguments());
    }

    /// A layer as wide as it moves during the film, without the empty rows above it.
    private static BufferedImage strip(Film film, Layer layer) {
        Sheet sheet = new Sheet(film.width() + layer.pixelsPerFrame() * film.frames(), film.height());
        layer.painting()
                .paint(sheet, film.look().palette(), new Noise(film.look().seed()));
        return withoutEmptyTop(sheet.image);
    }

    private static BufferedImage withoutEmptyTop(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            if (Arrays.stream(row).anyMatch(pixel -> pixel >>> 24 != 0)) {
                return image.getSubimage(0, y, image.getWidth(), image.getHeight() - y);
            }
        }
        return image;
    }

    private void png(BufferedImage image, String name) throws IOException {
        ImageIO.write(image, "png", work.resolve(name).toFile());
    }

    void encode(DemoPlan.Album album, int number, Path cover, Path target) throws IOException, InterruptedException {
        DemoPlan.Track track = album.tracks().get(number - 1);
        Path music = work.resolve("music.wav");
        new Score(track.score().chords(), track.score().beat(), 100 + number).write(music, track.length());
        List<String> command = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        command.addAll(List.of("-i", music.toString(), "-i", cover.toString(), "-map", "0:a", "-map", "1:v"));
        command.addAll(List.of("-c:v", "copy", "-disposition:v:0", "attached_pic", "-b:a", "192k"));
        tag(command, "title", track.title());
        tag(command, "artist", album.artist());
        tag(command, "album_artist", album.artist());
        tag(command, "album", album.title());
        tag(command, "date", "" + album.year());
        tag(command, "track", "%d/%d".formatted(number, album.tracks().size()));
        command.add(target.toString());
        ffmpeg("demo track " + track.title(), command);
    }

    private static void tag(List<String> command, String name, String value) {
        command.addAll(List.of("-metadata", name + "=" + value));
    }

    private void ffmpeg(String purpose, List<String> command) throws IOException, InterruptedException {
        tools.run(purpose, tools.locate("ffmpeg"), command, LIMIT);
    }
}
