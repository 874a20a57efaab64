package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.isobmff.Box;
import com.viewra.isobmff.Fields;
import com.viewra.isobmff.SampleEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The streams of a movie in the order FFmpeg numbers them: tracks, and covers where the tags lie.
record Mp4Streams(List<Stream> list) {
    /// @param source empty for a cover, which is no track of the file, and for a damaged track
    record Stream(Track track, Optional<Mp4Track> source) {
        boolean isDamaged() {
            return source.isEmpty() && track instanceof Track.Other;
        }
    }

    static Mp4Streams of(Mp4Movie movie) throws MediaException {
        List<Stream> streams = new ArrayList<>();
        List<Optional<Mp4Track>> tracks = movie.tracks();
        Set<Long> chapterTracks = chapterTracks(movie.moov());
        int next = 0;
        for (Box box : movie.moov().children()) {
            if (box.is("trak")) {
                Optional<Mp4Track> track = tracks.get(next++);
                streams.add(new Stream(describe(streams.size(), track, chapterTracks), track));
            } else if (box.is("udta")) {
                for (Codec cover : ItunesTags.covers(box))
                    streams.add(new Stream(
                            new Track.AttachedPicture(
                                    streams.size(),
                                    cover,
                                    cover == Codec.UNKNOWN ? "png" : cover.id(),
                                    TrackLabel.NONE),
                            Optional.empty()));
            }
        }
        return new Mp4Streams(streams);
    }

    Optional<Mp4Track> track(int index) {
        return index < 0 || index >= list.size()
                ? Optional.empty()
                : list.get(index).source();
    }

    /// Tracks of text that name the chapters of another track (QuickTime File Format, "Chapter lists").
    private static Set<Long> chapterTracks(Box moov) throws MediaException {
        Set<Long> ids = new HashSet<>();
        for (Box trak : moov.children("trak")) {
            Optional<Box> references = trak.find("tref", "chap");
            if (references.isEmpty()) continue;
            Fields fields = references.get().fields();
            while (fields.remaining() >= Integer.BYTES) ids.add(fields.u32());
        }
        return ids;
    }

    private static Track describe(int index, Optional<Mp4Track> track, Set<Long> chapterTracks) throws MediaException {
        if (track.isEmpty()) return new Track.Other(index, Codec.UNKNOWN, "damaged", TrackLabel.NONE);
        Track described = describe(index, track.get());
        boolean namesChapters = chapterTracks.contains((long) track.get().box().id());
        return namesChapters
                ? new Track.Other(index, described.codec(), described.codecName(), described.label())
                : described;
    }

    private static Track describe(int index, Mp4Track track) throws MediaException {
        SampleEntry entry = track.box().entry();
        String name = entry.codec() == Codec.UNKNOWN
                ? entry.type().strip()
                : entry.codec().id();
        TrackLabel label = label(track);
        return switch (entry) {
            case SampleEntry.Video video ->
                new Track.Video(
                        index,
                        video.codec(),
                        name,
                        label,
                        track.bitrate(),
                        video.format().withFrameRate(track.frameRate()));
            case SampleEntry.Audio audio ->
                new Track.Audio(index, audio.codec(), name, label, track.bitrate(), audio.format());
            case SampleEntry.Other other ->
                isSubtitle(track)
                        ? new Track.Subtitle(index, other.codec(), name, label)
                        : new Track.Other(index, other.codec(), name, label);
        };
    }

    private static boolean isSubtitle(Mp4Track track) {
        return switch (track.box().handler()) {
            case "sbtl", "subt", "subp", "clcp" -> true;
            case "text" -> track.box().entry().codec() != Codec.UNKNOWN;
            default -> false;
        };
    }

    private static TrackLabel label(Mp4Track track) throws MediaException {
        Optional<Box> name = track.box().box().find("udta", "name");
        Optional<String> title = name.isEmpty()
                ? Optional.empty()
                : Optional.of(name.get().fields().text());
        return new TrackLabel(
                track.box().language(),
                title.filter(text -> !text.isBlank()),
                track.box().header().enabled(),
                false,
                false);
    }
}
