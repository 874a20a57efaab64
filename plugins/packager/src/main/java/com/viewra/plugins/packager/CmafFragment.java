package com.viewra.plugins.packager;

import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.BoxWriter;
import java.util.List;

/// One segment, `styp`, then a single `moof` and `mdat` (ISO 23000-19 7.3.2), or a part of one. Only the first part has
/// the `styp`.
///
/// Times: presentation times go out exactly as they came in. The decoding time line is moved so that the first sample
/// is decoded when it is shown (`tfdt` = its presentation time, composition offset 0) and the others follow at the
/// distances they came with; offsets may be negative (`trun` version 1). Thus `tfdt` is never below zero, which
/// players refuse, and equals the time in the playlist, whatever reordering delay the source's own decode times had.
final class CmafFragment {
    private static final int TRACK = 1;
    private static final int STYP_BYTES = 28;
    private static final int MDAT_HEADER_BYTES = 8;
    private static final int DEFAULT_BASE_IS_MOOF = 0x02_0000;
    private static final int DATA_OFFSET = 0x001;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION_OFFSET = 0x800;

    /// Sample flags, ISO 14496-12 8.8.3.1: depends on no other sample; depends on others and is no sync sample.
    private static final int SYNC = 0x0200_0000;

    private static final int NO_SYNC = 0x0101_0000;

    private final TrackFormat format;
    private final long sequence;
    private final List<Sample> samples;
    private final boolean opensSegment;
    private final long decodeShift;

    /// @param segment samples of the segment from its first on
    /// @param from the first one that goes in here
    CmafFragment(TrackFormat format, long sequence, List<Sample> segment, int from) {
        this.format = format;
        this.sequence = sequence;
        this.samples = segment.subList(from, segment.size());
        this.opensSegment = from == 0;
        Sample first = segment.getFirst();
        this.decodeShift = Math.max(0, first.presentationTicks()) - first.decodeTicks();
    }

    byte[] toBytes() {
        int moofBytes = moof(0).length;
        int typeBytes = opensSegment ? STYP_BYTES : 0;
        BoxWriter writer = new BoxWriter(typeBytes + moofBytes + MDAT_HEADER_BYTES + sampleBytes());
        if (opensSegment) segmentType(writer);
        return writer.bytes(moof(moofBytes + MDAT_HEADER_BYTES))
                .box("mdat", mdat -> samples.forEach(sample -> mdat.bytes(sample.data())))
                .toBytes();
    }

    private static void segmentType(BoxWriter writer) {
        writer.box(
                "styp",
                styp -> styp.fourCc("cmfs").u32(0).fourCc("cmfs").fourCc("msdh").fourCc("iso6"));
    }

    private int sampleBytes() {
        return samples.stream().mapToInt(sample -> sample.data().length).sum();
    }

    /// @param dataOffset from the start of this box to the first sample
    private byte[] moof(int dataOffset) {
        return new BoxWriter()
                .box(
                        "moof",
                        moof -> moof.fullBox("mfhd", 0, 0, mfhd -> mfhd.u32(sequence + 1))
                                .box("traf", traf -> {
                                    traf.fullBox("tfhd", 0, DEFAULT_BASE_IS_MOOF, tfhd -> tfhd.u32(TRACK));
                                    traf.fullBox("tfdt", 1, 0, tfdt -> tfdt.u64(decodeTicks(samples.getFirst())));
                                    run(traf, dataOffset);
                                }))
                .toBytes();
    }

    private void run(BoxWriter traf, int dataOffset) {
        boolean video = format instanceof TrackFormat.Video;
        int flags = DATA_OFFSET | DURATION | SIZE | (video ? FLAGS | COMPOSITION_OFFSET : 0);
        traf.fullBox("trun", 1, flags, trun -> {
            trun.u32(samples.size()).u32(dataOffset);
            for (int i = 0; i < samples.size(); i++) {
                Sample sample = samples.get(i);
                trun.u32(decodeDuration(i)).u32(sample.data().length);
                if (video)
                    trun.u32(sample.sync() ? SYNC : NO_SYNC).u32(sample.presentationTicks() - decodeTicks(sample));
            }
        });
    }

    private long decodeTicks(Sample sample) {
        return sample.decodeTicks() + decodeShift;
    }

    /// What ISO files call a sample's duration is the distance to the next decode time.
    private long decodeDuration(int i) {
        Sample sample = samples.get(i);
        return i + 1 < samples.size()
                ? samples.get(i + 1).decodeTicks() - sample.decodeTicks()
                : sample.durationTicks();
    }
}
