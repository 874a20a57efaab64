package com.viewra.media;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The values used last, as long as memory is not short. Safe for use from any thread.
public final class Recent<K, V> {
    private final int most;
    private final SequencedMap<K, SoftReference<V>> values = new LinkedHashMap<>(16, 0.75f, true);

    public Recent(int most) {
        this.most = most;
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key)).map(SoftReference::get);
    }

    public synchronized void put(K key, V value) {
        values.put(key, new SoftReference<>(value));
        if (values.size() > most) values.pollFirstEntry();
    }
}
