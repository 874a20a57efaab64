package com.viewra.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Looks which encoders of a film are alive, as long as it is open.
final class EncoderWatch implements AutoCloseable {
    private static final int LOOK_EVERY_MILLIS = 50;

    /// An encoder that was told to end needs a moment, so only what is seen again and again counts.
    private static final int LOOKS = 6;

    private final ProcessHandle product;
    private final String film;
    private final Map<Long, Integer> looks = new HashMap<>();
    private final Thread thread;
    private volatile List<String> most = List.of();

    EncoderWatch(Product product, String film) {
        this.product = product.process().toHandle();
        this.film = film;
        this.thread = Thread.ofVirtual().name("encoder-watch").start(this::watch);
    }

    /// The command lines of the largest number that was alive at once for a while.
    List<String> most() {
        return most;
    }

    private void watch() {
        try {
            while (true) {
                look();
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void look() {
        List<ProcessHandle> alive = encoders().toList();
        looks.keySet().retainAll(alive.stream().map(ProcessHandle::pid).toList());
        alive.forEach(encoder -> looks.merge(encoder.pid(), 1, Integer::sum));
        List<String> lasting = alive.stream()
                .filter(encoder -> looks.getOrDefault(encoder.pid(), 0) >= LOOKS)
                .map(encoder -> encoder.info().commandLine().orElse("(ended)"))
                .toList();
        if (lasting.size() > most.size()) most = lasting;
    }

    private Stream<ProcessHandle> encoders() {
        return product.descendants()
                .filter(child -> child.info()
                        .commandLine()
                        .filter(line -> line.contains(film) && line.contains("libx264"))
                        .isPresent());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
