package com.viewra.media.matroska;

import com.viewra.media.TrackWeight;
import com.viewra.media.Weighing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Entry points into the file (RFC 9559 5.1.5).
record Cues(List<Cue> list) {
    /// @param units time in units of the timestamp scale
    /// @param cluster position in the file
    /// @param offset of the block in the cluster's payload, negative if the cue does not say
    record Cue(long units, long track, long cluster, long offset) {}

    static Cues of(Segment segment) {
        List<Cue> cues = new ArrayList<>();
        for (EbmlElement point :
                segment.table(Id.CUES).map(all -> all.children(Id.CUE_POINT)).orElse(List.of())) {
            long units = point.uint(Id.CUE_TIME, 0);
            for (EbmlElement place : point.children(Id.CUE_TRACK_POSITIONS)) {
                long cluster = segment.start() + place.uint(Id.CUE_CLUSTER_POSITION, -1);
                if (cluster >= segment.firstCluster())
                    cues.add(new Cue(
                            units, place.uint(Id.CUE_TRACK, 0), cluster, place.uint(Id.CUE_RELATIVE_POSITION, -1)));
            }
        }
        cues.sort(Comparator.comparingLong(Cue::units));
        return new Cues(List.copyOf(cues));
    }

    /// Those of one track.
    Cues of(long track) {
        return new Cues(list.stream().filter(cue -> cue.track() == track).toList());
    }

    /// Clusters that begin at or before `units`, latest first.
    List<Long> clustersBefore(long units, int most) {
        return list.reversed().stream()
                .filter(cue -> cue.units() <= units)
                .map(Cue::cluster)
                .distinct()
                .limit(most)
                .toList();
    }

    /// Between two clusters lie the bytes of all tracks; a track's share of them is taken to be the same everywhere.
    /// @param bitrate of the track, for what lies behind the last cue
    TrackWeight weight(TrackClock clock, long endTicks, double share, long bitrate) {
        Weighing marks = new Weighing(clock.timescale() / 2);
        long passed = list.getFirst().cluster();
        for (Cue cue : list) {
            marks.add(Math.round(Math.max(0, cue.cluster() - passed) * share));
            marks.mark(clock.ticks(cue.units()));
            passed = Math.max(passed, cue.cluster());
        }
        double tailSeconds = (endTicks - clock.ticks(list.getLast().units())) / (double) clock.timescale();
        marks.add(Math.round(Math.max(0, tailSeconds) * bitrate / 8));
        return marks.upTo(endTicks);
    }
}
