package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Segments that could not be made. Players ask again and again; a source or an encoder that fails is given time, twice
/// as much after every failure. Guarded by [HeadDispatch].
final class Setbacks {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int REMEMBERED = 50;

    private record Setback(int times, MediaException reason, long untilNanos) {}

    private final Map<Integer, Setback> bySegment = new LinkedHashMap<>();

    void note(int segment, MediaException reason, long nowNanos) {
        Setback before = bySegment.remove(segment);
        int times = before == null ? 1 : before.times + 1;
        bySegment.put(segment, new Setback(times, reason, nowNanos + rest(times).toNanos()));
        if (bySegment.size() > REMEMBERED)
            bySegment.remove(bySegment.keySet().iterator().next());
    }

    /// The first failure may be chance: whoever asks again gets another try at once.
    private static Duration rest(int times) {
        if (times == 1) return Duration.ZERO;
        Duration rest = FIRST.multipliedBy(1L << Math.min(times - 2, 10));
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }

    void forget(int segment) {
        bySegment.remove(segment);
    }

    /// Why the segment is not even tried now.
    Optional<MediaException> standing(int segment, long nowNanos) {
        return Optional.ofNullable(bySegment.get(segment))
                .filter(setback -> nowNanos - setback.untilNanos < 0)
                .map(Setback::reason);
    }
}
