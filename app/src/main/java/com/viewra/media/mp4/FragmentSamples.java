package com.viewra.media.mp4;

import com.viewra.isobmff.SampleLocation;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Samples listed in movie fragments.
record FragmentSamples(List<SampleLocation> samples) implements Mp4Samples {
    FragmentSamples(List<SampleLocation> samples, long fileBytes) {
        this(samples.stream()
                .takeWhile(sample -> sample.endBytes() <= fileBytes)
                .toList());
    }

    @Override
    public int count() {
        return samples.size();
    }

    @Override
    public SampleLocation at(int sample) {
        return samples.get(sample);
    }

    @Override
    public int[] syncSamples() {
        if (samples.stream().allMatch(SampleLocation::sync)) return new int[0];
        return IntStream.range(0, samples.size())
                .filter(sample -> samples.get(sample).sync())
                .toArray();
    }

    @Override
    public Mp4Samples first(int wanted) {
        return new FragmentSamples(samples.subList(0, wanted));
    }

    @Override
    public long sizeBytes(int first, int end) {
        return samples.subList(first, end).stream()
                .mapToLong(SampleLocation::sizeBytes)
                .sum();
    }

    @Override
    public OptionalLong constantDuration() {
        if (samples.size() < 2) return OptionalLong.empty();
        long duration = samples.getFirst().durationTicks();
        boolean same = samples.subList(0, samples.size() - 1).stream().allMatch(s -> s.durationTicks() == duration);
        return same ? OptionalLong.of(duration) : OptionalLong.empty();
    }
}
