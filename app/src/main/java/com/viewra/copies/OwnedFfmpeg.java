package com.viewra.copies;

import com.viewra.api.Tools;
import com.viewra.process.TalkingTools;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ws.schild.jave.process.ProcessWrapper;

/// JAVE's FFmpeg, started by us: JAVE would start it itself and end it in a shutdown hook, which a killed program
/// never runs.
final class OwnedFfmpeg extends ProcessWrapper {
    private final TalkingTools tools;
    private final Path program;
    private final List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin"));
    private Optional<Tools.Running> running = Optional.empty();

    OwnedFfmpeg(TalkingTools tools, Path program) {
        super(program.toString());
        this.tools = tools;
        this.program = program;
    }

    @Override
    public void addArgument(String argument) {
        arguments.add(argument);
    }

    @Override
    public void execute(boolean destroyOnRuntimeShutdown, boolean openStreams) throws IOException {
        running = Optional.of(tools.inBackground().startTalking("write a copy", program, arguments));
    }

    @Override
    public void execute() throws IOException {
        execute(true, true);
    }

    @Override
    public InputStream getInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return running.orElseThrow().output();
    }

    @Override
    public int getProcessExitCode() {
        try {
            return running.orElseThrow().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void destroy() {
        running.ifPresent(Tools.Running::close);
    }

    @Override
    public void close() {
        destroy();
    }
}
