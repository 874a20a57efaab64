package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Which segments of a rendition are waited for, by how many. Guarded by [HeadDispatch].
final class Waits {
    private final Map<Integer, Wait> bySegment = new TreeMap<>();

    boolean contains(int segment) {
        return bySegment.containsKey(segment);
    }

    /// To be left again, whatever comes of it.
    Wait join(int segment) {
        Wait wait = bySegment.computeIfAbsent(segment, _ -> new Wait());
        wait.waiters++;
        return wait;
    }

    /// @return whether nobody waits for the segment any more, although it was not made
    boolean leave(int segment, Wait wait) {
        wait.waiters--;
        return wait.waiters == 0 && bySegment.remove(segment, wait);
    }

    void complete(int segment, Blob made) {
        Wait wait = bySegment.remove(segment);
        if (wait != null) wait.complete(made);
    }

    void fail(IntPredicate concerned, MediaException reason) {
        segments(concerned).forEach(segment -> {
            Wait wait = bySegment.remove(segment);
            if (wait != null) wait.fail(reason);
        });
    }

    boolean anyMatch(IntPredicate concerned) {
        return bySegment.keySet().stream().anyMatch(concerned::test);
    }

    boolean isEmpty() {
        return bySegment.isEmpty();
    }

    /// In the order of the film.
    List<Integer> segments(IntPredicate concerned) {
        return bySegment.keySet().stream().filter(concerned::test).toList();
    }
}
