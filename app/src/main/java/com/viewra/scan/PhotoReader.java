package com.viewra.scan;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.metadata.Metadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads size, orientation and date of a picture.
final class PhotoReader {
    private static final List<String> WIDTHS = List.of("Image Width", "Width");
    private static final List<String> HEIGHTS = List.of("Image Height", "Height");
    private static final Map<Integer, Integer> ROTATIONS = Map.of(3, 180, 4, 180, 5, 90, 6, 90, 7, 270, 8, 270);

    private PhotoReader() {}

    /// @param picture the photo as a track of one frame; empty if its size is not told
    /// @param said what the camera wrote into it
    record Photo(Optional<Track> picture, Optional<LocalDate> taken, Metadata said) {}

    /// @throws MediaException if it is no picture
    static Photo read(Path file) throws MediaException {
        try {
            com.drew.metadata.Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
            CameraNotes camera = new CameraNotes(metadata);
            return new Photo(picture(file, metadata), camera.taken().map(LocalDateTime::toLocalDate), camera.said());
        } catch (ImageProcessingException e) {
            throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "This is no picture that can be read.", e);
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
        }
    }

    private static Optional<Track> picture(Path file, com.drew.metadata.Metadata metadata) {
        Optional<Integer> width = number(metadata, WIDTHS);
        Optional<Integer> height = number(metadata, HEIGHTS);
        if (width.isEmpty() || height.isEmpty()) return Optional.empty();
        VideoFormat format = new VideoFormat(
                width.get(),
                height.get(),
                Rational.ONE,
                rotation(metadata),
                Optional.empty(),
                "",
                0,
                8,
                DynamicRange.SDR,
                false);
        String coding = Sidecars.extension(FolderListing.name(file)).replaceFirst("jpe?g", "mjpeg");
        return Optional.of(new Track.Video(0, Codec.of(coding), coding, TrackLabel.NONE, 0, format));
    }

    /// The largest value: a picture may carry a small preview with a size of its own.
    private static Optional<Integer> number(com.drew.metadata.Metadata metadata, List<String> tagNames) {
        int largest = 0;
        for (Directory directory : metadata.getDirectories())
            for (var tag : directory.getTags())
                if (tagNames.contains(tag.getTagName()))
                    largest = Math.max(largest, number(directory, tag.getTagType()));
        return largest > 0 ? Optional.of(largest) : Optional.empty();
    }

    private static int number(Directory directory, int tag) {
        try {
            return directory.getInt(tag);
        } catch (MetadataException e) {
            return 0;
        }
    }

    private static int rotation(com.drew.metadata.Metadata metadata) {
        Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) return 0;
        return ROTATIONS.getOrDefault(number(directory, ExifIFD0Directory.TAG_ORIENTATION), 0);
    }
}
