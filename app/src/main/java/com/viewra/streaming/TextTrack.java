package com.viewra.streaming;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.library.SidecarSubtitle;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A subtitle that can be shown as text: a track of the film, or a file beside it.
public sealed interface TextTrack {
    /// As addresses name it: the number of the track, or `sidecar-` and the position among the files.
    String id();

    Codec codec();

    TrackLabel label();

    record Inside(Track.Subtitle track) implements TextTrack {
        @Override
        public String id() {
            return Integer.toString(track.index());
        }

        @Override
        public Codec codec() {
            return track.codec();
        }

        @Override
        public TrackLabel label() {
            return track.label();
        }
    }

    record Beside(int position, SidecarSubtitle file) implements TextTrack {
        @Override
        public String id() {
            return "sidecar-" + position;
        }

        @Override
        public Codec codec() {
            return file.codec();
        }

        @Override
        public TrackLabel label() {
            return file.label();
        }
    }

    /// Those of a film that are text, its own first.
    /// @param teletext whether the text of teletext can be had; only asked if there is any
    static List<TextTrack> of(List<Track> tracks, List<SidecarSubtitle> files, BooleanSupplier teletext) {
        Stream<TextTrack> inside = tracks.stream()
                .filter(Track.Subtitle.class::isInstance)
                .map(track -> new Inside((Track.Subtitle) track));
        Stream<TextTrack> beside = IntStream.range(0, files.size()).mapToObj(n -> new Beside(n, files.get(n)));
        return Stream.concat(inside, beside)
                .filter(track -> isText(track.codec(), teletext))
                .toList();
    }

    private static boolean isText(Codec codec, BooleanSupplier teletext) {
        return codec.kind() == Codec.Kind.SUBTITLE
                && !codec.isBitmapSubtitle()
                && (codec != Codec.DVB_TELETEXT || teletext.getAsBoolean());
    }
}
