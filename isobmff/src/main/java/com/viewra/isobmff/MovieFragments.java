package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the movie fragments of one file or stream in order (`moof`, ISO 14496-12 8.8), carrying the decode time of
/// each track on from fragment to fragment where `tfdt` is left out.
public final class MovieFragments {
    private static final int MOST_SAMPLES = 1 << 18;

    private final Map<Integer, TrackExtends> defaults;
    private final Map<Integer, Long> nextDecodeTicks = new HashMap<>();

    public MovieFragments(Map<Integer, TrackExtends> defaults) {
        this.defaults = Map.copyOf(defaults);
    }

    /// @param moofOffset position of the first byte of the box header
    /// @return samples in the order the runs list them: decode order within each track
    public List<SampleLocation> samples(Box moof, long moofOffset) throws MediaException {
        List<SampleLocation> samples = new ArrayList<>();
        long base = moofOffset;
        for (Box traf : moof.children("traf")) base = readTrack(traf, moofOffset, base, samples);
        return samples;
    }

    /// @param inherited where data of a track without a base of its own begins (8.8.7.1)
    /// @return end of this track's data, the base of the next
    private long readTrack(Box traf, long moofOffset, long inherited, List<SampleLocation> samples)
            throws MediaException {
        TrackFragmentHeader header = TrackFragmentHeader.parse(traf.require("tfhd"), defaults, moofOffset, inherited);
        long decodeTicks = decodeTime(traf, header.trackId());
        long offset = header.baseOffset();
        for (Box trun : traf.children("trun")) {
            TrackRun run = TrackRun.parse(trun, header, offset, decodeTicks);
            samples.addAll(run.samples());
            if (samples.size() > MOST_SAMPLES) throw Fields.damaged("a fragment claims too many samples");
            offset = run.endBytes();
            decodeTicks = run.endTicks();
        }
        nextDecodeTicks.put(header.trackId(), decodeTicks);
        return offset;
    }

    private long decodeTime(Box traf, int trackId) throws MediaException {
        var tfdt = traf.child("tfdt");
        if (tfdt.isEmpty()) return nextDecodeTicks.getOrDefault(trackId, 0L);
        Fields fields = tfdt.get().fields();
        int version = fields.u8();
        fields.skip(3);
        // FFmpeg writes negative times of audio priming here in two's complement
        return version == 1 ? fields.i64() : fields.u32();
    }
}
