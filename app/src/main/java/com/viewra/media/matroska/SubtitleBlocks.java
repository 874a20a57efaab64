package com.viewra.media.matroska;

import com.viewra.media.SubtitleSample;
import com.viewra.media.SubtitleSamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads subtitles from between the pictures. Muxers of our day note every subtitle in the cues, so a whole track costs
/// two small reads each; without that, the clusters around the wanted time are walked, block headers only.
final class SubtitleBlocks {
    /// How long before a stretch a subtitle that is still shown in it may have begun.
    private static final long SLACK_MICROS = 30_000_000;
    /// More than one cluster of sound and picture lies apart.
    private static final long INTERLEAVING_MICROS = 5_000_000;

    private final EbmlFile file;
    private final Segment segment;
    private final EbmlElement entry;
    private final MatroskaTrack track;
    private final Cues cues;

    private SubtitleBlocks(EbmlFile file, Segment segment, EbmlElement entry) {
        this.file = file;
        this.segment = segment;
        this.entry = entry;
        this.track = MatroskaTrack.parse(entry);
        this.cues = Cues.of(segment);
    }

    /// @return empty if there is no such subtitle track, or its frames are packed in a way unknown here
    static Optional<SubtitleBlocks> open(EbmlFile file, int index) throws IOException {
        Segment segment = Segment.read(file);
        List<EbmlElement> entries = MatroskaIndex.entries(segment);
        if (index < 0 || index >= entries.size()) return Optional.empty();
        SubtitleBlocks blocks = new SubtitleBlocks(file, segment, entries.get(index));
        boolean readable = blocks.track.type() == MatroskaTrack.SUBTITLE
                && !(blocks.track.encoding() instanceof FrameEncoding.Foreign);
        return readable ? Optional.of(blocks) : Optional.empty();
    }

    SubtitleSamples read(long fromMicros, long toMicros) throws IOException {
        Optional<List<Block>> noted = noted(fromMicros, toMicros);
        List<Block> blocks = noted.isPresent() ? noted.get() : walked(fromMicros, toMicros);
        byte[] header = entry.child(Id.CODEC_PRIVATE).map(EbmlElement::bytes).orElse(new byte[0]);
        List<SubtitleSample> samples = samples(blocks);
        if (noted.isEmpty())
            samples = samples.stream()
                    .filter(sample -> sample.overlaps(fromMicros, toMicros))
                    .toList();
        return new SubtitleSamples(header, samples, noted.isPresent() && !isPictures());
    }

    private boolean isPictures() {
        return track.codec().isBitmapSubtitle();
    }

    /// The blocks of the track by its cues, empty if these are missing or not complete: all of text, and of pictures,
    /// which are large, those around the wanted time.
    private Optional<List<Block>> noted(long fromMicros, long toMicros) throws IOException {
        List<Cues.Cue> own = cues.of(track.number()).list();
        if (own.isEmpty() || own.stream().anyMatch(cue -> cue.offset() < 0) || !areComplete(own))
            return Optional.empty();
        List<Block> blocks = new ArrayList<>();
        for (Cues.Cue cue : own) {
            if (isPictures() && (cue.units() < units(fromMicros - SLACK_MICROS) || cue.units() > units(toMicros)))
                continue;
            Optional<Block> block = new BlockReader(file, cue.cluster()).nextAt(cue.offset());
            if (block.isEmpty() || block.get().track() != track.number()) return Optional.empty();
            blocks.add(block.get());
        }
        return Optional.of(blocks);
    }

    /// Looks into the cluster with the most of them, whether it holds no others.
    private boolean areComplete(List<Cues.Cue> own) throws IOException {
        Map<Long, Long> perCluster =
                own.stream().collect(Collectors.groupingBy(Cues.Cue::cluster, Collectors.counting()));
        Map.Entry<Long, Long> fullest =
                perCluster.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        BlockReader reader = new BlockReader(file, fullest.getKey());
        long found = 0;
        for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
            if (reader.clusterStart() != fullest.getKey()) break;
            if (next.get().track() == track.number()) found++;
        }
        return found == fullest.getValue();
    }

    private List<Block> walked(long fromMicros, long toMicros) throws IOException {
        long entrance = cues.clustersBefore(units(fromMicros - SLACK_MICROS), 1).stream()
                .findFirst()
                .orElse(segment.firstCluster());
        long last = units(Math.min(toMicros, Long.MAX_VALUE / 2) + INTERLEAVING_MICROS);
        BlockReader reader = new BlockReader(file, entrance);
        List<Block> blocks = new ArrayList<>();
        for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
            if (next.get().time() > last) break;
            if (next.get().track() == track.number()) blocks.add(next.get());
        }
        return blocks;
    }

    private List<SubtitleSample> samples(List<Block> blocks) throws IOException {
        List<SubtitleSample> samples = new ArrayList<>();
        long plain = track.defaultDurationNanos() / 1000;
        for (Block block : blocks) {
            long start = micros(block.time());
            long duration = block.durationUnits() > 0 ? micros(block.durationUnits()) : plain;
            for (byte[] frame : Lacing.frames(file, block))
                samples.add(new SubtitleSample(
                        start, start + duration, track.encoding().restore(frame)));
        }
        samples.sort(Comparator.comparingLong(SubtitleSample::startMicros));
        return samples;
    }

    private long micros(long units) {
        return Math.multiplyExact(units, segment.timestampScale()) / 1000;
    }

    private long units(long micros) {
        return Math.multiplyExact(Math.clamp(micros, -1, Long.MAX_VALUE / 2000), 1000) / segment.timestampScale();
    }
}
