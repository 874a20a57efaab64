package com.viewra.library.store;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Tracks of files, one row each.
final class TrackRows {
    private static final String COMMON =
            "insert into track (file_id, position, kind, codec, codec_name, language, title,"
                    + " is_default, is_forced, hearing_impaired";
    private static final String VIDEO = COMMON
            + ", bitrate, profile, bit_depth, width, height, aspect_num, aspect_den, rotation, rate_num, rate_den, level,"
            + " dynamic_range, interlaced) values (" + "?, ".repeat(22) + "?)";
    private static final String AUDIO =
            COMMON + ", bitrate, profile, bit_depth, sample_rate, channels) values (" + "?, ".repeat(14) + "?)";
    private static final String OTHER = COMMON + ") values (" + "?, ".repeat(9) + "?)";
    private final Handle handle;

    TrackRows(Handle handle) {
        this.handle = handle;
    }

    List<Track> of(long file) {
        return handle.createQuery("select * from track where file_id = :file order by position")
                .bind("file", file)
                .map((row, _) -> track(row))
                .list();
    }

    static void insert(RowBatches batches, long file, List<Track> tracks) {
        for (Track track : tracks) {
            switch (track) {
                case Track.Video video -> batches.add(VIDEO, values(file, track, "video", of(video)));
                case Track.Audio audio -> batches.add(AUDIO, values(file, track, "audio", of(audio)));
                case Track.Subtitle _ -> batches.add(OTHER, values(file, track, "subtitle"));
                case Track.AttachedPicture _ -> batches.add(OTHER, values(file, track, "picture"));
                case Track.Other _ -> batches.add(OTHER, values(file, track, "other"));
            }
        }
    }

    private static Object[] of(Track.Video track) {
        VideoFormat format = track.format();
        Optional<Rational> rate = format.frameRate();
        return new Object[] {
            track.bitrate(),
            format.profile(),
            format.bitDepth(),
            format.width(),
            format.height(),
            format.sampleAspect().numerator(),
            format.sampleAspect().denominator(),
            format.rotationDegrees(),
            rate.map(Rational::numerator),
            rate.map(Rational::denominator),
            format.level(),
            format.range().name().toLowerCase(Locale.ROOT),
            format.interlaced()
        };
    }

    private static Object[] of(Track.Audio track) {
        AudioFormat format = track.format();
        return new Object[] {
            track.bitrate(), format.profile(), format.bitDepth(), format.sampleRate(), format.channels()
        };
    }

    private static Object[] values(long file, Track track, String kind, Object... further) {
        TrackLabel label = track.label();
        Object[] common = {
            file,
            track.index(),
            kind,
            track.codec().id(),
            Columns.shortened(track.codecName(), 64),
            label.language().map(text -> Columns.shortened(text, 64)),
            label.title().map(text -> Columns.shortened(text, 500)),
            label.isDefault(),
            label.isForced(),
            label.isHearingImpaired()
        };
        return Stream.of(common, further).flatMap(Stream::of).toArray();
    }

    private static Track track(ResultSet row) throws SQLException {
        int index = row.getInt("position");
        Codec known = Codec.of(row.getString("codec"));
        String codecName = row.getString("codec_name");
        Codec codec = known == Codec.UNKNOWN ? Codec.of(codecName) : known; // stored when it had no name here
        TrackLabel label = FileRows.label(row);
        return switch (row.getString("kind")) {
            case "video" -> new Track.Video(index, codec, codecName, label, row.getLong("bitrate"), picture(row));
            case "audio" -> new Track.Audio(index, codec, codecName, label, row.getLong("bitrate"), sound(row));
            case "subtitle" -> new Track.Subtitle(index, codec, codecName, label);
            case "picture" -> new Track.AttachedPicture(index, codec, codecName, label);
            default -> new Track.Other(index, codec, codecName, label);
        };
    }

    private static VideoFormat picture(ResultSet row) throws SQLException {
        long rateNumerator = row.getLong("rate_num");
        Optional<Rational> rate =
                row.wasNull() ? Optional.empty() : Optional.of(new Rational(rateNumerator, row.getLong("rate_den")));
        return new VideoFormat(
                row.getInt("width"),
                row.getInt("height"),
                new Rational(row.getLong("aspect_num"), row.getLong("aspect_den")),
                row.getInt("rotation"),
                rate,
                row.getString("profile"),
                row.getInt("level"),
                row.getInt("bit_depth"),
                DynamicRange.valueOf(row.getString("dynamic_range").toUpperCase(Locale.ROOT)),
                row.getBoolean("interlaced"));
    }

    private static AudioFormat sound(ResultSet row) throws SQLException {
        return new AudioFormat(
                row.getInt("sample_rate"), row.getInt("channels"), row.getString("profile"), row.getInt("bit_depth"));
    }
}
