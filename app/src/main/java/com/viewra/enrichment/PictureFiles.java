package com.viewra.enrichment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/// Opens pictures of every kind, upright: JPEG, PNG, GIF, BMP and WebP in Java, the rest through FFmpeg.
final class PictureFiles {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Set<String> MAY_BE_TILED = Set.of("heic", "heif", "hif", "avif");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Tools tools;

    PictureFiles(Tools tools) {
        this.tools = tools;
    }

    /// @return empty if nothing here can read it
    Optional<BufferedImage> open(Path file) throws MediaException, InterruptedException {
        Optional<BufferedImage> picture = read(file);
        return picture.isPresent() ? picture.map(found -> Pictures.upright(found, orientation(file))) : decoded(file);
    }

    /// FFmpeg turns a picture as its file says, and cannot where it is made of tiles.
    private Optional<BufferedImage> decoded(Path file) throws MediaException, InterruptedException {
        Optional<TileGrid> grid = grid(file);
        if (grid.isEmpty()) return ffmpeg(List.of("-i", file.toString(), "-frames:v", "1"), file);
        return ffmpeg(
                        List.of(
                                "-i",
                                file.toString(),
                                "-filter_complex",
                                grid.get().filter(),
                                "-frames:v",
                                "1"),
                        file)
                .map(whole -> Pictures.upright(whole, orientation(file)));
    }

    /// An FFmpeg before 7.1 knows nothing of tiles, and there may be no ffprobe: then there is none to be seen.
    private Optional<TileGrid> grid(Path file) throws InterruptedException {
        if (!MAY_BE_TILED.contains(extension(file))) return Optional.empty();
        List<String> question = List.of(
                "-v",
                "error",
                "-print_format",
                "json",
                "-show_stream_groups",
                "-protocol_whitelist",
                "file",
                "file:" + file);
        try {
            byte[] answer = tools.run("tiles of " + file.getFileName(), tools.locate("ffprobe"), question, LIMIT);
            return TileGrid.of(JSON.readTree(answer));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<BufferedImage> read(Path file) {
        try {
            return Optional.ofNullable(ImageIO.read(file.toFile()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // damaged, or of a kind that FFmpeg may know
        }
    }

    private static int orientation(Path file) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException e) {
            return 1;
        }
    }

    /// One picture made by FFmpeg.
    /// @param arguments inputs, filters and what to map; the output is added here
    /// @return empty if FFmpeg makes nothing of it
    /// @throws MediaException if there is no FFmpeg
    Optional<BufferedImage> ffmpeg(List<String> arguments, Path source) throws MediaException, InterruptedException {
        Path ffmpeg = tools.locate("ffmpeg");
        List<String> command = new ArrayList<>(List.of("-nostdin", "-v", "error", "-threads", "1"));
        command.addAll(arguments);
        command.addAll(List.of("-an", "-sn", "-dn", "-f", "image2pipe", "-c:v", "png", "-compression_level", "1", "-"));
        try {
            byte[] png = tools.run("picture of " + source.getFileName(), ffmpeg, command, LIMIT);
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (MediaException e) {
            if (e.code() == MediaException.Code.TOOL_MISSING) throw e;
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
