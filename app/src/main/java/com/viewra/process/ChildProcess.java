package com.viewra.process;

import com.viewra.api.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One started program. Its pipes are served by platform threads of their own from the first moment on.
final class ChildProcess implements Tools.Running {
    /// What a program may take to end by itself once asked.
    private static final long GRACE_MILLIS = 150;

    private final Process process;
    private final BoundedPipe output = new BoundedPipe();
    private final RecentLines errors = new RecentLines();
    private final Thread errorDrain;
    private final long graceMillis;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final @Nullable Thread feeding;

    /// One whose output is read and of whose errors the last are kept. What it would still say goes nowhere once it is
    /// closed, so it ends at once: FFmpeg, when it is asked, first encodes what it has read, on all processors.
    static ChildProcess working(Process process) {
        return new ChildProcess(process, process.getInputStream(), process.getErrorStream(), 0, null);
    }

    /// The same for one that reads `input`.
    static ChildProcess fed(Process process, Tools.Input input) {
        return new ChildProcess(process, process.getInputStream(), process.getErrorStream(), 0, input);
    }

    /// One whose errors are read and of whose output the last lines are kept.
    static ChildProcess talking(Process process) {
        return new ChildProcess(process, process.getErrorStream(), process.getInputStream(), GRACE_MILLIS, null);
    }

    /// @param input null for a standard input that is empty
    private ChildProcess(
            Process process, InputStream read, InputStream kept, long graceMillis, Tools.@Nullable Input input) {
        this.process = process;
        this.graceMillis = graceMillis;
        serve("read", () -> output.pump(read));
        errorDrain = serve("kept", () -> errors.drain(kept));
        feeding = input == null ? null : serve("fed", () -> feed(input));
        if (input == null) closeInput();
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // closing what holds nothing writes nothing
        }
    }

    /// A program that was fed only half must not come to a good end.
    private void feed(Tools.Input input) {
        try (ProgramInput program = new ProgramInput(process.getOutputStream())) {
            try {
                input.writeTo(program);
            } catch (IOException | InterruptedException | RuntimeException e) {
                if (program.isRefused() || closing.get()) return;
                errors.add("What it was to read could not be had: " + e.getMessage());
                process.destroyForcibly();
            }
        } catch (IOException e) {
            // It has ended and wanted no more; its exit code tells how.
        }
    }

    private Thread serve(String pipe, Runnable work) {
        return Thread.ofPlatform().daemon().name(pipe + "-" + process.pid()).start(work);
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public int waitFor() throws InterruptedException {
        int code = process.waitFor();
        errorDrain.join(GRACE_MILLIS); // the last words may still be in the pipe
        return code;
    }

    @Override
    public List<String> lastErrors() {
        return errors.toList();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        output.close();
        if (feeding != null) feeding.interrupt();
        if (closing.compareAndSet(false, true) && process.isAlive())
            Thread.ofVirtual().name("end-" + process.pid()).start(this::end);
    }

    /// Asked, descendants go first: they are what the parent waits for. Forced, the parent: it could start others.
    private void end() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        if (graceMillis > 0) askToEnd(family);
        family.reversed().stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private void askToEnd(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(graceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
