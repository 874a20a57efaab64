package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.packaging.Packager;
import com.viewra.media.MediaReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes single key frames out of films without touching what lies between.
final class KeyFrames {
    private final MediaReader reader;
    private final Supplier<List<Packager>> packagers;

    KeyFrames(MediaReader reader, Supplier<List<Packager>> packagers) {
        this.reader = reader;
        this.packagers = packagers;
    }

    /// A short film of the key frames for one sheet, one a second.
    /// @return empty if this file or codec cannot be read or packaged here
    Optional<byte[]> film(Presentation presentation, TilePlan plan, int sheet)
            throws MediaException, InterruptedException {
        Track.Video track = presentation.index().video().orElseThrow();
        List<Sample> frames = new ArrayList<>();
        @Nullable TrackFormat format = null;
        for (int n = 0; n < plan.tilesOn(sheet); n++) {
            Rational at = new Rational(plan.tileAt(sheet * TilePlan.PER_SHEET + n), 1_000_000);
            try (SampleStream stream = open(presentation, track, at).orElse(null)) {
                if (stream == null) return Optional.empty();
                format = stream.format();
                Optional<Sample> frame = stream.next();
                if (frame.isPresent()) frames.add(second(frames.size(), format.timescale(), frame.get()));
            }
        }
        return format == null || frames.isEmpty() ? Optional.empty() : packaged(format, frames);
    }

    private Optional<SampleStream> open(Presentation presentation, Track track, Rational at)
            throws MediaException, InterruptedException {
        return reader.open(
                presentation.file(),
                presentation.index(),
                track.index(),
                presentation.timeLine().originSeconds(),
                at);
    }

    private static Sample second(int number, long timescale, Sample frame) {
        return new Sample(number * timescale, number * timescale, timescale, true, frame.data());
    }

    private Optional<byte[]> packaged(TrackFormat format, List<Sample> frames) throws MediaException {
        Optional<Packager> packager =
                packagers.get().stream().filter(p -> p.supports(format)).findFirst();
        if (packager.isEmpty()) return Optional.empty();
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        film.writeBytes(packager.get().initSegment(format));
        film.writeBytes(packager.get().mediaSegment(format, 0, frames));
        return Optional.of(film.toByteArray());
    }
}
