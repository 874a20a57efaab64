package com.viewra.scan;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// What a camera wrote into a picture (EXIF 2.32): when, where, with what.
record CameraNotes(Metadata picture) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    com.viewra.api.metadata.Metadata said() {
        com.viewra.api.metadata.Metadata.Builder said = new com.viewra.api.metadata.Metadata.Builder();
        taken().ifPresent(time -> said.field(Field.TAKEN, time + offset()));
        text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MODEL)
                .ifPresent(model -> said.field(Field.CAMERA, camera(model)));
        text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_LENS_MODEL)
                .ifPresent(lens -> said.field(Field.LENS, lens));
        text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_ORIENTATION)
                .ifPresent(turn -> said.field(Field.ORIENTATION, turn));
        text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION)
                .ifPresent(text -> said.field(Field.COMMENT, text));
        text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_RATING).ifPresent(stars -> rating(said, stars));
        text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_WIN_KEYWORDS).ifPresent(words -> {
            for (String word : words.split(";", -1)) said.label(Label.Kind.TAG, word);
        });
        place(said);
        return said.done();
    }

    /// By the camera's own clock, whatever zone it was in.
    Optional<LocalDateTime> taken() {
        return text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_ORIGINAL)
                .or(() -> text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_DIGITIZED))
                .flatMap(CameraNotes::time);
    }

    /// "+02:00" where the camera knew it (since EXIF 2.31).
    private String offset() {
        return text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL)
                .or(() -> text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_TIME_ZONE))
                .filter(text -> text.matches("[+-]\\d\\d:\\d\\d|Z"))
                .orElse("");
    }

    private String camera(String model) {
        String make = text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MAKE).orElse("");
        String brand = make.split(" ", -1)[0];
        return model.toLowerCase(Locale.ROOT).startsWith(brand.toLowerCase(Locale.ROOT)) ? model : make + " " + model;
    }

    /// Stars from one to five on a scale to ten.
    private static void rating(com.viewra.api.metadata.Metadata.Builder said, String stars) {
        if (stars.matches("[1-5]")) said.field(Field.USER_RATING, "" + Integer.parseInt(stars) * 2);
    }

    private void place(com.viewra.api.metadata.Metadata.Builder said) {
        GpsDirectory gps = picture.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (gps == null || place == null || place.isZero()) return;
        said.field(Field.LATITUDE, decimal(place.getLatitude()));
        said.field(Field.LONGITUDE, decimal(place.getLongitude()));
        Double metres = gps.getDoubleObject(GpsDirectory.TAG_ALTITUDE);
        boolean isBelowSea = "1".equals(gps.getString(GpsDirectory.TAG_ALTITUDE_REF));
        if (metres != null) said.field(Field.ALTITUDE, decimal(isBelowSea ? -metres : metres));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.6f", number);
    }

    private <T extends Directory> Optional<String> text(Class<T> kind, int tag) {
        for (T directory : picture.getDirectoriesOfType(kind)) {
            String text = directory.getString(tag);
            if (text != null && !text.isBlank()) return Optional.of(text.strip());
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, WRITTEN));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
