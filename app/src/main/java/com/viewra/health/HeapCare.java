package com.viewra.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the heap near what is in use. The serial collector lets the old generation grow to the limit before it looks
/// into it, so a large library held a gigabyte of which it used an eighth. Here it looks whenever a quarter has come
/// to what it found in use last time. With another collector nothing is done.
public final class HeapCare implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeapCare.class);
    private static final String OLD_GENERATION = "Tenured Gen";
    private static final long SMALL = 96L << 20;

    private final Optional<MemoryPoolMXBean> old;
    private final NotificationEmitter memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private final NotificationListener listener = (event, _) -> happened(event);

    private HeapCare(Optional<MemoryPoolMXBean> old) {
        this.old = old;
    }

    /// Begins to watch over the heap of this program.
    public static HeapCare start() {
        HeapCare care = new HeapCare(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(OLD_GENERATION) && pool.isUsageThresholdSupported())
                .findFirst());
        care.old.ifPresent(pool -> {
            pool.setUsageThreshold(limit(0, pool.getUsage().getMax()));
            care.memory.addNotificationListener(care.listener, null, null);
        });
        return care;
    }

    /// How many bytes may be there before it is worth a look: half of what is left, where little is.
    static long limit(long usedBytes, long mostBytes) {
        long limit = Math.max(SMALL, usedBytes + usedBytes / 4);
        return mostBytes > 0 ? Math.min(limit, Math.max(usedBytes, usedBytes + (mostBytes - usedBytes) / 2)) : limit;
    }

    private void happened(Notification notification) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED))
            old.ifPresent(HeapCare::tidy);
    }

    private static void tidy(MemoryPoolMXBean pool) {
        long before = pool.getUsage().getUsed();
        System.gc();
        long after = pool.getUsage().getUsed();
        pool.setUsageThreshold(limit(after, pool.getUsage().getMax()));
        LOG.debug("{} MB of the heap were in use, {} MB are", before >> 20, after >> 20);
    }

    @Override
    public void close() {
        try {
            if (old.isPresent()) memory.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            LOG.debug("nobody listened", e);
        }
    }
}
