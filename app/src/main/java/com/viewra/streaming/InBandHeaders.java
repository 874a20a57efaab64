package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import java.nio.ByteBuffer;
import java.util.Optional;

/// H.264 of one encoder for players that hold the headers of another: every picture that decoding can start at carries
/// its own parameter sets before it. For the rest of a film whose encoder has failed in the middle.
record InBandHeaders(SampleStream stream, TrackFormat promised) implements SampleStream {
    /// Where the parameter sets begin in an AVCDecoderConfigurationRecord (ISO 14496-15 5.3.3.1).
    private static final int FIRST_SET = 5;

    @Override
    public TrackFormat format() throws MediaException, InterruptedException {
        stream.format();
        return promised;
    }

    @Override
    public Optional<Sample> next() throws MediaException, InterruptedException {
        Optional<Sample> next = stream.next();
        if (next.isEmpty() || !next.get().sync()) return next;
        byte[] sets = parameterSets(stream.format().config().toBytes());
        Sample sample = next.get();
        byte[] data = ByteBuffer.allocate(sets.length + sample.data().length)
                .put(sets)
                .put(sample.data())
                .array();
        return Optional.of(new Sample(
                sample.decodeTicks(), sample.presentationTicks(), sample.durationTicks(), sample.sync(), data));
    }

    /// As they stand in samples: each with its length before it.
    static byte[] parameterSets(byte[] avcc) {
        ByteBuffer in = ByteBuffer.wrap(avcc).position(FIRST_SET);
        ByteBuffer out = ByteBuffer.allocate(avcc.length * 2);
        copySets(in, in.get() & 0x1f, out);
        copySets(in, in.get() & 0xff, out);
        byte[] sets = new byte[out.flip().remaining()];
        out.get(sets);
        return sets;
    }

    private static void copySets(ByteBuffer in, int count, ByteBuffer out) {
        for (int n = 0; n < count; n++) {
            byte[] set = new byte[in.getShort() & 0xffff];
            in.get(set);
            out.putInt(set.length).put(set);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
