package com.viewra.process;

import com.viewra.api.Tools;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// One started program. Its pipes are read by platform threads of their own from the first moment on.
final class ChildProcess implements Tools.Running {
    /// What a program may take to end by itself once asked.
    private static final long GRACE_MILLIS = 150;

    private final Process process;
    private final BoundedPipe output = new BoundedPipe();
    private final RecentLines errors = new RecentLines();
    private final Thread errorDrain;
    private final AtomicBoolean closing = new AtomicBoolean();

    /// One whose output is read and of whose errors the last are kept.
    static ChildProcess working(Process process) {
        return new ChildProcess(process, process.getInputStream(), process.getErrorStream());
    }

    /// One whose errors are read and of whose output the last lines are kept.
    static ChildProcess talking(Process process) {
        return new ChildProcess(process, process.getErrorStream(), process.getInputStream());
    }

    private ChildProcess(Process process, InputStream read, InputStream kept) {
        this.process = process;
        drain("read", () -> output.pump(read));
        errorDrain = drain("kept", () -> errors.drain(kept));
    }

    private Thread drain(String pipe, Runnable work) {
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
        if (closing.compareAndSet(false, true) && process.isAlive())
            Thread.ofVirtual().name("end-" + process.pid()).start(this::end);
    }

    /// Descendants first: a parent that sees its child die cannot start another once it is told to end itself.
    private void end() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
