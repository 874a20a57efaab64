package com.viewra.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExifDateTest {
    @Test
    void into_jpeg_isReadBackByAnExifReaderAndStaysAPicture(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("photo.jpg");
        Drawing.write(Drawing.landscape(new Look(Scene.SEA, Palettes.MIST, Lettering.SMALL, 1), 90, 60), file);

        byte[] dated = ExifDate.into(Files.readAllBytes(file), LocalDateTime.of(2024, 5, 12, 13, 36));

        var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(dated))
                .getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertEquals("2024:05:12 13:36:00", exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        assertEquals(90, ImageIO.read(new ByteArrayInputStream(dated)).getWidth());
    }
}
