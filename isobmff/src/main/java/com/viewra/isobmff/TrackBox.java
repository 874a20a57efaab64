package com.viewra.isobmff;

import com.viewra.api.MediaException;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a `trak` box says of its track (ISO 14496-12 8.3).
/// @param handler `vide`, `soun`, `sbtl`, `text`, ...
/// @param language BCP 47 tag, empty if undetermined
/// @param box the whole, for its sample table
public record TrackBox(
        TrackHeader header, String handler, long timescale, Optional<String> language, SampleEntry entry, Box box) {

    /// The tracks of a movie in file order.
    public static List<TrackBox> listIn(Box moov) throws MediaException {
        List<TrackBox> tracks = new ArrayList<>();
        for (Box trak : moov.children("trak")) tracks.add(parse(trak));
        return tracks;
    }

    public static TrackBox parse(Box trak) throws MediaException {
        TrackHeader header = TrackHeader.parse(trak.require("tkhd"));
        Box mdhd = trak.require("mdia", "mdhd");
        Fields fields = mdhd.fields();
        int version = fields.u8();
        fields.skip(3 + (version == 1 ? 16 : 8));
        long timescale = fields.u32();
        if (timescale == 0) throw Fields.damaged("a track counts time in units of nothing (timescale 0)");
        fields.skip(version == 1 ? 8 : 4);
        Optional<String> language = fields.remaining() >= 2 ? LanguageTag.ofPacked(fields.u16()) : Optional.empty();
        Fields hdlr = trak.require("mdia", "hdlr").fields();
        hdlr.skip(8);
        String handler = hdlr.fourCc();
        SampleEntry entry = SampleEntry.parse(trak.require("mdia", "minf", "stbl", "stsd"), handler);
        return new TrackBox(header, handler, timescale, language, upright(entry, header), trak);
    }

    public int id() {
        return header.id();
    }

    private static SampleEntry upright(SampleEntry entry, TrackHeader header) {
        if (!(entry instanceof SampleEntry.Video video)) return entry;
        VideoFormat turned = video.format().withRotation(header.rotationDegrees());
        return new SampleEntry.Video(video.type(), video.codec(), video.config(), turned);
    }

    /// @return empty for tracks that are neither picture nor sound
    public Optional<TrackFormat> format() {
        return switch (entry) {
            case SampleEntry.Video video ->
                Optional.of(new TrackFormat.Video(video.codec(), timescale, video.config(), language, video.format()));
            case SampleEntry.Audio audio ->
                Optional.of(new TrackFormat.Audio(audio.codec(), timescale, audio.config(), language, audio.format()));
            case SampleEntry.Other _ -> Optional.empty();
        };
    }
}
