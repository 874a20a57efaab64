package com.viewra.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where in a track it is watched, told from what is asked for: addresses name no viewer. Whoever asks for what comes
/// next stays at a place; whoever asks for something else has gone to another. One viewer who jumps leaves places
/// behind; two viewers come back to theirs by turns. Safe for use from any thread.
final class Places {
    /// Players ask for a few segments at a time, in any order.
    private static final int SEGMENTS_AHEAD = 3;

    private static final int SEGMENTS_BACK = 2;
    private static final long FORGOTTEN_NANOS = Duration.ofSeconds(60).toNanos();

    /// Turns that one viewer would hardly make: from the place to another, back, and there again.
    private static final int TURNS_OF_TWO = 2;

    private static final long TURNS_COUNT_NANOS = Duration.ofSeconds(20).toNanos();

    private record Place(double seconds, long askedNanos) {}

    private final List<Place> oldestFirst = new ArrayList<>();
    private final List<Long> turns = new ArrayList<>();

    /// Notes what is asked for.
    /// @param seconds where it begins
    /// @param length of a segment there, in seconds
    /// @return whether it is another place than the one before
    synchronized boolean asked(double seconds, double length, long nowNanos) {
        oldestFirst.removeIf(place -> nowNanos - place.askedNanos > FORGOTTEN_NANOS);
        Optional<Place> known = oldestFirst.reversed().stream()
                .filter(place -> seconds >= place.seconds - SEGMENTS_BACK * length
                        && seconds <= place.seconds + SEGMENTS_AHEAD * length)
                .findFirst();
        boolean stays = known.isPresent() && known.get().equals(oldestFirst.getLast());
        if (known.isPresent() && !stays) turns.add(nowNanos);
        if (known.isEmpty()) turns.clear();
        known.ifPresent(oldestFirst::remove);
        oldestFirst.add(new Place(seconds, nowNanos));
        return !stays;
    }

    /// Where something was asked for last; empty if that is long ago.
    synchronized Optional<Double> latest(long nowNanos) {
        return oldestFirst.stream()
                .filter(place -> nowNanos - place.askedNanos <= FORGOTTEN_NANOS)
                .reduce((_, last) -> last)
                .map(Place::seconds);
    }

    /// Nobody waits any longer for what was asked for there. Whoever drags along a seek bar passes places, again and
    /// again, without being at any: only where an answer was taken may a viewer come back to.
    synchronized void passed(double seconds) {
        oldestFirst.removeIf(place -> place.seconds == seconds);
    }

    /// Whether more than one viewer watches, as far as can be told.
    synchronized boolean areSeveral(long nowNanos) {
        turns.removeIf(turn -> nowNanos - turn > TURNS_COUNT_NANOS);
        return turns.size() >= TURNS_OF_TWO;
    }
}
