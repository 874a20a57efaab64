package com.viewra.media.matroska;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.util.Optional;

/// Walks through the blocks of the clusters without touching their data.
///
/// Clusters are not nested into but run through: ids of their children appear nowhere else on the first level, so
/// clusters of unknown size, as live recordings have them, need no care.
final class BlockReader {
    private final EbmlFile file;
    private long clusterTime;
    private long clusterStart;
    private long nextElement;
    /// Read before, to be given out again.
    private Optional<Block> returned = Optional.empty();

    /// @param position of a cluster
    BlockReader(EbmlFile file, long position) {
        this.file = file;
        this.nextElement = position;
    }

    /// A reader whose next block is `block`, which lies in the cluster at `cluster`.
    static BlockReader at(EbmlFile file, long cluster, Block block) throws IOException {
        BlockReader reader = new BlockReader(file, cluster);
        Optional<Block> next = reader.next();
        while (next.isPresent() && next.get().dataStart() != block.dataStart()) next = reader.next();
        reader.returned = next;
        return reader;
    }

    /// The block at an offset in the payload of the cluster that this reader stands at (RFC 9559 5.1.5.1.2.3).
    /// @return empty if there is no block at that place
    Optional<Block> nextAt(long offset) throws IOException {
        try {
            file.seek(nextElement);
            EbmlHeader cluster = file.header();
            if (cluster.id() != Id.CLUSTER || offset > file.size() - cluster.payloadStart()) return Optional.empty();
            enter(cluster);
            EbmlHeader first = file.header(); // the timestamp comes first, or behind a checksum
            while (first.id() != Id.TIMESTAMP && first.start() < cluster.payloadStart() + offset) {
                file.seek(first.end(file.size()));
                first = file.header();
            }
            enter(first);
            file.seek(cluster.payloadStart() + offset);
            return enter(file.header());
        } catch (MediaException _) {
            return Optional.empty();
        }
    }

    /// Position of the cluster that the last block lies in.
    long clusterStart() {
        return clusterStart;
    }

    /// @return empty at the end of the file, which may come in the middle of a block that was cut off
    Optional<Block> next() throws IOException {
        if (returned.isPresent()) {
            Optional<Block> block = returned;
            returned = Optional.empty();
            return block;
        }
        try {
            while (nextElement < file.size()) {
                file.seek(nextElement);
                EbmlHeader header = file.header();
                Optional<Block> block = enter(header);
                if (block.isPresent()) return block;
            }
        } catch (MediaException _) {
            // cut or damaged here: what came before can be played
        }
        return Optional.empty();
    }

    private Optional<Block> enter(EbmlHeader header) throws IOException {
        if (header.id() == Id.CLUSTER) {
            clusterStart = header.start();
            nextElement = header.payloadStart();
            return Optional.empty();
        }
        long end = header.end(file.size());
        boolean whole = header.payloadBytes() <= file.size() - header.payloadStart();
        Optional<Block> block = Optional.empty();
        if (header.id() == Id.TIMESTAMP)
            clusterTime = EbmlElement.read(file, header).uint();
        else if (header.id() == Id.SIMPLE_BLOCK && whole) block = Optional.of(simple(end));
        else if (header.id() == Id.BLOCK_GROUP && whole) block = group(end);
        nextElement = end;
        return block;
    }

    private Block simple(long end) throws IOException {
        long track = file.vint();
        long time = clusterTime + file.i16();
        int flags = file.u8();
        int lacing = flags >> 1 & 3;
        long dataStart = file.position();
        int frames = lacing == 0 ? 1 : file.u8() + 1;
        return new Block(track, time, (flags & 0x80) != 0, 0, lacing, frames, dataStart, end);
    }

    private Optional<Block> group(long end) throws IOException {
        Optional<Block> found = Optional.empty();
        boolean referenced = false;
        long duration = 0;
        while (file.position() < end) {
            EbmlHeader child = file.header();
            long childEnd = Math.min(end, child.end(file.size()));
            if (child.id() == Id.BLOCK) found = Optional.of(simple(childEnd));
            else if (child.id() == Id.REFERENCE_BLOCK) referenced = true;
            else if (child.id() == Id.BLOCK_DURATION)
                duration = EbmlElement.read(file, child).uint();
            file.seek(childEnd);
        }
        if (found.isEmpty()) return found;
        Block b = found.get();
        return Optional.of(b.ofGroup(!referenced, duration));
    }
}
