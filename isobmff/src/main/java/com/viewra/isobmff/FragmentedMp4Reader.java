package com.viewra.isobmff;

import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// Reads a fragmented MP4 as it arrives down a pipe: the formats of its tracks, then sample by sample.
/// Holds one fragment's table and one sample in memory. Times are as the file counts them; edit lists are not applied.
/// For one thread. Blocks as the stream does. Errors of the stream itself pass through; damage is a
/// [com.viewra.api.MediaException].
public final class FragmentedMp4Reader {
    private static final int LARGEST_TABLE = 64 << 20;

    private final CountingStream in;
    private final Queue<SampleLocation> pending = new ArrayDeque<>();
    private Map<Integer, TrackFormat> formats = Map.of();
    private Optional<MovieFragments> fragments = Optional.empty();
    private long dataEnd;

    public FragmentedMp4Reader(InputStream in) {
        this.in = new CountingStream(in);
    }

    /// A sample and the track it belongs to (`track_ID`, from 1 on).
    public record TrackSample(int trackId, Sample sample) {}

    /// Formats of the picture and sound tracks by track id, in file order. Blocks until the movie box has arrived.
    public Map<Integer, TrackFormat> formats() throws IOException {
        while (fragments.isEmpty()) {
            if (!readBox()) throw Fields.damaged("it ends before its tracks are described");
        }
        return formats;
    }

    /// The next sample in the order the data lies in, which is decode order within each track.
    /// @return empty after the last one
    public Optional<TrackSample> next() throws IOException {
        formats();
        while (pending.isEmpty() || pending.element().endBytes() > dataEnd) {
            if (readBox()) continue;
            if (!pending.isEmpty()) throw new EOFException("the stream ends in the middle of a fragment");
            return Optional.empty();
        }
        SampleLocation sample = pending.remove();
        if (sample.offsetBytes() < in.position()) throw Fields.damaged("samples of a fragment overlap");
        in.skipNBytes(sample.offsetBytes() - in.position());
        byte[] data = in.readNBytes(sample.sizeBytes());
        if (data.length < sample.sizeBytes()) throw new EOFException("the stream ends in the middle of a sample");
        return Optional.of(new TrackSample(
                sample.trackId(),
                new Sample(
                        sample.decodeTicks(),
                        sample.presentationTicks(),
                        sample.durationTicks(),
                        sample.sync() || formats.get(sample.trackId()) instanceof TrackFormat.Audio,
                        data)));
    }

    /// Skips the rest of the last data box, then reads one more box; of `mdat` only the header.
    private boolean readBox() throws IOException {
        if (dataEnd == BoxHeader.TO_THE_END) return false;
        if (dataEnd > in.position()) in.skipNBytes(dataEnd - in.position());
        long start = in.position();
        var next = BoxHeader.read(in);
        if (next.isEmpty()) return false;
        BoxHeader header = next.get();
        dataEnd = header.payloadBytes() == BoxHeader.TO_THE_END
                ? BoxHeader.TO_THE_END
                : Math.addExact(in.position(), header.payloadBytes());
        switch (header.type()) {
            case "moov" -> readMovie(Box.read(header, in, LARGEST_TABLE));
            case "moof" -> readFragment(Box.read(header, in, LARGEST_TABLE), start);
            default -> {
                // data is read sample by sample; styp, sidx, prft, emsg, free and mfra say nothing we need
            }
        }
        return true;
    }

    private void readMovie(Box moov) throws IOException {
        Map<Integer, TrackFormat> found = new LinkedHashMap<>();
        for (TrackBox track : TrackBox.listIn(moov)) track.format().ifPresent(format -> found.put(track.id(), format));
        formats = found;
        fragments = Optional.of(new MovieFragments(TrackExtends.of(moov)));
    }

    private void readFragment(Box moof, long start) throws IOException {
        if (!pending.isEmpty()) throw Fields.damaged("a fragment lacks part of its data");
        List<SampleLocation> samples = fragments
                .orElseThrow(() -> Fields.damaged("a fragment comes before the description of the tracks"))
                .samples(moof, start);
        samples.stream()
                .filter(sample -> formats.containsKey(sample.trackId()))
                .sorted(Comparator.comparingLong(SampleLocation::offsetBytes))
                .forEach(pending::add);
    }
}
