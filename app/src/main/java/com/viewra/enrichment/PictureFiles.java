package com.viewra.enrichment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Opens pictures of every kind, upright: JPEG, PNG, GIF, BMP and WebP in Java, the rest through FFmpeg.
final class PictureFiles {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final Tools tools;

    PictureFiles(Tools tools) {
        this.tools = tools;
    }

    /// @return empty if nothing here can read it
    Optional<BufferedImage> open(Path file) throws MediaException, InterruptedException {
        Optional<BufferedImage> picture = read(file);
        return picture.isPresent()
                ? picture.map(found -> Pictures.upright(found, orientation(file)))
                : ffmpeg(List.of("-i", file.toString(), "-frames:v", "1"), file);
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
        List<String> command = new java.util.ArrayList<>(List.of("-nostdin", "-v", "error", "-threads", "1"));
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
