package com.viewra.streaming;

import com.viewra.api.Tools;
import com.viewra.api.transcode.Transcoder;
import com.viewra.health.FfmpegProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the machine measured once it is needed and nobody is disturbed by it.
final class CapacityWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CapacityWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /// Looks in a row at which nothing was encoded: whoever has just begun to watch will want more.
    private static final int QUIET_LOOKS = 4;

    private static final int ATTEMPTS = 20;

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Tools tools;
    private final Supplier<List<Transcoder>> transcoders;
    private final CapacityFile file;
    private final EncodingLimits limits;
    private final EncoderPermits permits;
    private final Encoders encoders;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Optional<Thread> thread = Optional.empty();

    CapacityWatch(
            Tools tools,
            Supplier<List<Transcoder>> transcoders,
            CapacityFile file,
            EncodingLimits limits,
            EncoderPermits permits,
            Encoders encoders) {
        this.tools = tools;
        this.transcoders = transcoders;
        this.file = file;
        this.limits = limits;
        this.permits = permits;
        this.encoders = encoders;
    }

    /// Something has to be encoded now or soon. Returns at once.
    void needed() {
        if (begun.compareAndSet(false, true))
            thread = Optional.of(Thread.ofVirtual().name("capacity").start(this::find));
    }

    private void find() {
        try {
            String machine = CapacityFile.machine(new FfmpegProbe(tools).version());
            Optional<Capacity> known = file.read(machine);
            known.ifPresent(this::use);
            do Thread.sleep(LOOK_EVERY);
            while (!permits.isIdle());
            encoders.probe(transcoders.get());
            if (known.isEmpty()) measure(machine).ifPresent(this::use);
        } catch (IOException e) {
            LOG.warn("it could not be measured what this machine can encode; guesses are used: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void use(Capacity capacity) {
        limits.measured(capacity);
        permits.resize(limits.permits());
        LOG.info("this machine encodes {}", capacity.inWords());
    }

    private Optional<Capacity> measure(String machine) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            awaitQuiet();
            Optional<Capacity> measured = new CapacityBench(tools, transcoders.get(), permits::isIdle).measure(machine);
            if (measured.isEmpty()) continue; // somebody began to watch
            file.write(measured.get());
            return measured;
        }
        return Optional.empty();
    }

    private void awaitQuiet() throws InterruptedException {
        for (int quiet = 0; quiet < QUIET_LOOKS; ) {
            Thread.sleep(LOOK_EVERY);
            quiet = permits.isIdle() && !CapacityBench.isMachineBusy() ? quiet + 1 : 0;
        }
    }

    /// Waits a little for what is under way, so that nothing is written once all is closed.
    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
        try {
            if (thread.isPresent()) thread.get().join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
