package com.viewra.testkit;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Starts the real embedded FFmpeg for tests of plugins, and remembers what it started.
public final class LocalTools implements Tools {
    private final Set<Running> started = ConcurrentHashMap.newKeySet();

    /// Programs that were started and still run.
    public List<Running> alive() {
        return started.stream().filter(Running::isAlive).toList();
    }

    @Override
    public Path locate(String tool) throws MediaException {
        return switch (tool) {
            case "ffmpeg" -> Clips.ffmpeg();
            case "ffprobe" -> Clips.ffprobe();
            default -> throw new MediaException(MediaException.Code.TOOL_MISSING, tool + " is not installed");
        };
    }

    @Override
    public Running start(String purpose, Path program, List<String> arguments) throws MediaException {
        return start(purpose, program, arguments, _ -> {});
    }

    @Override
    public Running start(String purpose, Path program, List<String> arguments, Input input) throws MediaException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            Path errors = Files.createTempFile("viewra-test-", ".log");
            errors.toFile().deleteOnExit();
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            Thread.ofPlatform().daemon().start(() -> feed(process, input));
            Running running = new LocalProcess(process, errors);
            started.add(running);
            return running;
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.TOOL_FAILED, purpose + ": " + program, e);
        }
    }

    private static void feed(Process process, Input input) {
        try (OutputStream program = process.getOutputStream()) {
            input.writeTo(program);
        } catch (IOException e) {
            // it reads no more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public byte[] run(String purpose, Path program, List<String> arguments, Duration limit)
            throws MediaException, InterruptedException {
        try (Running running = start(purpose, program, arguments)) {
            byte[] output = running.output().readAllBytes();
            if (running.waitFor() == 0) return output;
            throw new MediaException(MediaException.Code.TOOL_FAILED, purpose + ": " + running.lastErrors());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.TOOL_FAILED, purpose, e);
        }
    }

    private record LocalProcess(Process process, Path errors) implements Running {
        @Override
        public InputStream output() {
            return process.getInputStream();
        }

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public int waitFor() throws InterruptedException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("still runs: " + process);
            return process.exitValue();
        }

        @Override
        public List<String> lastErrors() {
            try {
                return Files.readAllLines(errors);
            } catch (IOException e) {
                return List.of("" + e);
            }
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
