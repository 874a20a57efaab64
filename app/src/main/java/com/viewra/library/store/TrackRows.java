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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Tracks of files, one row each.
final class TrackRows {
    private static final String COMMON =
            "insert into track (file_id, position, kind, codec, codec_name, language, title,"
                    + " is_default, is_forced, hearing_impaired";
    private static final String COMMON_VALUES =
            ") values (:file, :position, :kind, :codec, :codec_name, :language, :title,"
                    + " :is_default, :is_forced, :hearing_impaired";
    private static final String VIDEO = COMMON
            + ", bitrate, profile, bit_depth, width, height, aspect_num, aspect_den, rotation, rate_num, rate_den, level,"
            + " dynamic_range, interlaced" + COMMON_VALUES
            + ", :bitrate, :profile, :bit_depth, :width, :height, :aspect_num, :aspect_den, :rotation, :rate_num,"
            + " :rate_den, :level, :dynamic_range, :interlaced)";
    private static final String AUDIO = COMMON + ", bitrate, profile, bit_depth, sample_rate, channels" + COMMON_VALUES
            + ", :bitrate, :profile, :bit_depth, :sample_rate, :channels)";
    private static final String OTHER = COMMON + COMMON_VALUES + ")";
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

    void insert(long file, List<Track> tracks) {
        for (Track track : tracks) insert(file, track);
    }

    private void insert(long file, Track track) {
        switch (track) {
            case Track.Video video -> insertVideo(file, video);
            case Track.Audio audio -> insertAudio(file, audio);
            case Track.Subtitle _ -> insert(OTHER, file, track, "subtitle");
            case Track.AttachedPicture _ -> insert(OTHER, file, track, "picture");
            case Track.Other _ -> insert(OTHER, file, track, "other");
        }
    }

    private void insert(String sql, long file, Track track, String kind) {
        bindCommon(handle.createUpdate(sql), file, track, kind).execute();
    }

    private void insertVideo(long file, Track.Video track) {
        VideoFormat format = track.format();
        Optional<Rational> rate = format.frameRate();
        bindCommon(handle.createUpdate(VIDEO), file, track, "video")
                .bind("bitrate", track.bitrate())
                .bind("profile", format.profile())
                .bind("bit_depth", format.bitDepth())
                .bind("width", format.width())
                .bind("height", format.height())
                .bind("aspect_num", format.sampleAspect().numerator())
                .bind("aspect_den", format.sampleAspect().denominator())
                .bind("rotation", format.rotationDegrees())
                .bind("rate_num", rate.map(Rational::numerator))
                .bind("rate_den", rate.map(Rational::denominator))
                .bind("level", format.level())
                .bind("dynamic_range", format.range().name().toLowerCase(Locale.ROOT))
                .bind("interlaced", format.interlaced())
                .execute();
    }

    private void insertAudio(long file, Track.Audio track) {
        AudioFormat format = track.format();
        bindCommon(handle.createUpdate(AUDIO), file, track, "audio")
                .bind("bitrate", track.bitrate())
                .bind("profile", format.profile())
                .bind("bit_depth", format.bitDepth())
                .bind("sample_rate", format.sampleRate())
                .bind("channels", format.channels())
                .execute();
    }

    private static Update bindCommon(Update statement, long file, Track track, String kind) {
        TrackLabel label = track.label();
        return statement
                .bind("file", file)
                .bind("position", track.index())
                .bind("kind", kind)
                .bind("codec", track.codec().id())
                .bind("codec_name", Columns.shortened(track.codecName(), 64))
                .bind("language", label.language().map(text -> Columns.shortened(text, 64)))
                .bind("title", label.title().map(text -> Columns.shortened(text, 500)))
                .bind("is_default", label.isDefault())
                .bind("is_forced", label.isForced())
                .bind("hearing_impaired", label.isHearingImpaired());
    }

    private static Track track(ResultSet row) throws SQLException {
        int index = row.getInt("position");
        Codec codec = Codec.of(row.getString("codec"));
        String codecName = row.getString("codec_name");
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
