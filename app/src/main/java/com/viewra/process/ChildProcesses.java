package com.viewra.process;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts every program that Viewra and its plugins need, and sees that none is left when Viewra ends, however it ends.
public final class ChildProcesses implements TalkingTools, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcesses.class);
    private static final long CLOSE_MILLIS = 1000;

    private final ToolLocator locator;
    private final ChildLedger ledger;
    private final Spawner spawner = new Spawner();
    private final Set<ChildProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// Ends what an earlier run that was killed has left behind.
    /// @param runFolder where the ids of running children are kept; made when needed
    public ChildProcesses(ToolLocator locator, Path runFolder) {
        this.locator = locator;
        this.ledger = new ChildLedger(runFolder);
        ledger.sweep();
    }

    @Override
    public Path locate(String tool) throws MediaException {
        return locator.find(tool)
                .orElseThrow(() -> new MediaException(
                        Code.TOOL_MISSING,
                        "%s is not installed. Install it, or name the program in the settings under tools."
                                .formatted(tool)));
    }

    @Override
    public Running start(String purpose, Path program, List<String> arguments) throws MediaException {
        return start(purpose, program, arguments, ChildProcess::working, false);
    }

    @Override
    public Running start(String purpose, Path program, List<String> arguments, Input input) throws MediaException {
        return start(purpose, program, arguments, process -> ChildProcess.fed(process, input), false);
    }

    @Override
    public Running startTalking(String purpose, Path program, List<String> arguments) throws MediaException {
        return start(purpose, program, arguments, ChildProcess::talking, false);
    }

    @Override
    public TalkingTools inBackground() {
        return new InBackground();
    }

    private final class InBackground implements TalkingTools {
        @Override
        public Path locate(String tool) throws MediaException {
            return ChildProcesses.this.locate(tool);
        }

        @Override
        public Running start(String purpose, Path program, List<String> arguments) throws MediaException {
            return ChildProcesses.this.start(purpose, program, arguments, ChildProcess::working, true);
        }

        @Override
        public Running start(String purpose, Path program, List<String> arguments, Input input) throws MediaException {
            return ChildProcesses.this.start(
                    purpose, program, arguments, process -> ChildProcess.fed(process, input), true);
        }

        @Override
        public Running startTalking(String purpose, Path program, List<String> arguments) throws MediaException {
            return ChildProcesses.this.start(purpose, program, arguments, ChildProcess::talking, true);
        }

        @Override
        public byte[] run(String purpose, Path program, List<String> arguments, Duration limit)
                throws MediaException, InterruptedException {
            return toTheEnd(start(purpose, program, arguments), program, purpose, limit);
        }
    }

    private Running start(
            String purpose,
            Path program,
            List<String> arguments,
            Function<Process, ChildProcess> kind,
            boolean background)
            throws MediaException {
        if (closed) throw new MediaException(Code.TOOL_FAILED, "Viewra is ending and starts nothing: " + purpose);
        if (!Files.isExecutable(program))
            throw new MediaException(Code.TOOL_MISSING, "There is no program " + program + " to " + purpose);
        try {
            ChildProcess child = kind.apply(spawner.start(program, arguments, background));
            LOG.debug("{}: {} {} is process {}", purpose, program, String.join(" ", arguments), child.pid());
            keep(child);
            return child;
        } catch (IOException e) {
            throw new MediaException(Code.TOOL_FAILED, "%s did not start to %s".formatted(program, purpose), e);
        }
    }

    private void keep(ChildProcess child) {
        running.add(child);
        ledger.write(handles());
        var _ = child.onExit().thenRun(() -> running.remove(child));
        if (closed) child.close();
    }

    private List<ProcessHandle> handles() {
        return running.stream().map(ChildProcess::handle).toList();
    }

    @Override
    public byte[] run(String purpose, Path program, List<String> arguments, Duration limit)
            throws MediaException, InterruptedException {
        return toTheEnd(start(purpose, program, arguments), program, purpose, limit);
    }

    private static byte[] toTheEnd(Running started, Path program, String purpose, Duration limit)
            throws MediaException, InterruptedException {
        CompletableFuture<Void> tooLate = new CompletableFuture<>();
        try (Running child = started) {
            var _ = tooLate.thenRun(child::close);
            tooLate.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS);
            return readAll(child, "%s to %s".formatted(program, purpose));
        } catch (InterruptedIOException e) {
            throw new InterruptedException(purpose);
        } catch (IOException e) {
            if (tooLate.isDone())
                throw new MediaException(
                        Code.TIMED_OUT, "Gave up after %d s: %s".formatted(limit.toSeconds(), purpose), e);
            throw e instanceof MediaException known ? known : new MediaException(Code.TOOL_FAILED, purpose, e);
        } finally {
            tooLate.cancel(false);
        }
    }

    private static byte[] readAll(Running child, String what) throws IOException, InterruptedException {
        byte[] output = child.output().readAllBytes();
        int code = child.waitFor();
        if (code == 0) return output;
        throw new MediaException(
                Code.TOOL_FAILED,
                "%s ended with code %d: %s".formatted(what, code, String.join("; ", child.lastErrors())));
    }

    /// Ends every program that still runs, and waits for that a second at most.
    @Override
    public void close() {
        closed = true;
        List<ChildProcess> left = List.copyOf(running);
        left.forEach(ChildProcess::close);
        var ended = left.stream().map(ChildProcess::onExit).toArray(CompletableFuture[]::new);
        var _ = CompletableFuture.allOf(ended)
                .completeOnTimeout(null, CLOSE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        spawner.close();
        ledger.delete();
    }
}
