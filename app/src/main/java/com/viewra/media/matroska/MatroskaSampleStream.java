package com.viewra.media.matroska;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.codec.CodedFrame;
import com.viewra.isobmff.codec.CodedFrame.Entry;
import com.viewra.isobmff.codec.LeadingPictures;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads the frames of one track block by block.
final class MatroskaSampleStream implements SampleStream {
    private final EbmlFile file;
    private final BlockReader blocks;
    private final MatroskaTrack track;
    private final TrackFormat format;
    private final TrackClock clock;
    private final long originTicks;
    private final long fromTicks;
    private final DecodeOrder order;
    private final LeadingPictures leading;

    /// @param file closed with this stream
    /// @param blocks positioned at the first block to be read
    /// @param fromTicks on the new time line
    MatroskaSampleStream(
            EbmlFile file,
            BlockReader blocks,
            MatroskaTrack track,
            TrackFormat format,
            TrackClock clock,
            long originTicks,
            long fromTicks) {
        this.file = file;
        this.blocks = blocks;
        this.track = track;
        this.format = format;
        this.clock = clock;
        this.originTicks = originTicks;
        this.fromTicks = fromTicks;
        this.leading = new LeadingPictures(track.codec(), track.config());
        this.order = new DecodeOrder(isVideo() ? DecodeOrder.DEPTH : 1);
    }

    @Override
    public TrackFormat format() {
        return format;
    }

    @Override
    public Optional<Sample> next() throws MediaException {
        try {
            Optional<Sample> sample = ordered();
            while (sample.isPresent() && isBefore(sample.get())) sample = ordered();
            return sample;
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.SOURCE_UNREADABLE, "The file cannot be read any further.", e);
        }
    }

    private Optional<Sample> ordered() throws IOException {
        while (order.wantsMore()) {
            Optional<Block> block = blocks.next();
            if (block.isEmpty()) break;
            if (block.get().track() == track.number()) add(block.get());
        }
        return order.poll();
    }

    private void add(Block block) throws IOException {
        List<byte[]> frames = Lacing.frames(file, block);
        long start = clock.ticks(block.time()) - originTicks;
        long duration = duration(block);
        for (int i = 0; i < frames.size(); i++) {
            byte[] data = restored(frames.get(i));
            long ticks = start + i * duration;
            order.add(new Sample(ticks, ticks, duration, isSync(block, data), data));
        }
    }

    private byte[] restored(byte[] frame) {
        return track.encoding() instanceof FrameEncoding.Stripped stripped ? stripped.restore(frame) : frame;
    }

    private long duration(Block block) {
        if (clock.frameTicks() > 0) return clock.frameTicks();
        if (block.durationUnits() > 0) return clock.plainTicks(block.durationUnits()) / block.frames();
        return Math.round(track.defaultDurationNanos() * (clock.timescale() / 1e9));
    }

    private boolean isSync(Block block, byte[] data) {
        if (!isVideo()) return true;
        if (!block.key()) return false;
        Entry entry = CodedFrame.entry(track.codec(), data, track.config());
        // leading pictures of HEVC are marked as such, so an open entry is as good as any; those of H.264 are not
        return entry == Entry.CLEAN || (entry == Entry.OPEN && track.codec() == Codec.HEVC);
    }

    /// Whether it comes before what was asked for: laced sound, or a picture that needs those before the start.
    private boolean isBefore(Sample sample) {
        return isVideo() ? leading.contains(sample) : sample.presentationTicks() + sample.durationTicks() <= fromTicks;
    }

    private boolean isVideo() {
        return format instanceof TrackFormat.Video;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException _) {
            // nothing was written, so nothing is lost
        }
    }
}
