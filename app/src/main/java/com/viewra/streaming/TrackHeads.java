package com.viewra.streaming;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The heads of all renditions of one track. What a viewer has left behind, in whatever quality, is wanted by
/// nobody and must not slow down what comes next.
final class TrackHeads {
    /// How long a size that the machine could not keep up with is not offered again.
    private static final long TOO_SLOW_NANOS = Duration.ofMinutes(10).toNanos();

    private final List<RenditionHeads> renditions = new CopyOnWriteArrayList<>();
    private final Places places = new Places();
    private final AtomicReference<@Nullable RenditionHeads> watched = new AtomicReference<>();
    private final Map<RenditionId, Long> tooSlowSince = new ConcurrentHashMap<>();

    void join(RenditionHeads rendition) {
        renditions.add(rendition);
    }

    /// Others have taken its place.
    void part(RenditionHeads rendition) {
        renditions.remove(rendition);
    }

    /// Notes what a viewer asks for. Takes the locks of the renditions one by one, so the caller holds none.
    /// @return whether the viewer comes from elsewhere
    boolean asked(RenditionHeads rendition, double seconds, double length) {
        boolean moved = places.asked(seconds, length, System.nanoTime());
        RenditionHeads before = watched.getAndSet(rendition);
        if (!moved && !areShared() && before != null && before != rendition) before.stopReadingAhead();
        return moved;
    }

    /// Where it was watched last, in seconds.
    Optional<Double> place() {
        return places.latest(System.nanoTime());
    }

    /// A viewer did not wait for what begins here.
    void passed(double seconds) {
        places.passed(seconds);
    }

    /// The viewer needs an encoder at this place: those that were left elsewhere end, so as not to slow it down. As
    /// long as all comes from the store they go on, since they are in nobody's way and the viewer may come back.
    /// Takes the locks as above.
    void leftOthers(double seconds) {
        if (!areShared()) renditions.forEach(each -> each.endLeft(seconds));
    }

    /// Whether viewers are at several places, so that what one has left may be where another is.
    boolean areShared() {
        return places.areSeveral(System.nanoTime());
    }

    void tooSlow(RenditionId rendition) {
        tooSlowSince.put(rendition, System.nanoTime());
    }

    boolean isTooSlow(RenditionId rendition) {
        Long since = tooSlowSince.get(rendition);
        return since != null && System.nanoTime() - since < TOO_SLOW_NANOS;
    }
}
