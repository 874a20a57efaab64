package com.viewra.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Starts child processes that never outlive the program: every one is ended at exit, and the operating system ends
/// the rest if the program is killed.
public interface Tools {
    /// A tool by the name that settings, `./viewra doctor` and plugins share: "ffmpeg", "ffprobe", "packager".
    /// @throws MediaException with [MediaException.Code#TOOL_MISSING] and what to install, if there is none
    Path locate(String tool) throws MediaException;

    /// Starts a program whose standard output the caller reads; standard error is drained and its last lines kept.
    /// Standard input is empty. No shell is involved.
    /// @param purpose a few words for the log and the health page: "encode 720p from segment 12"
    /// @throws MediaException if the program does not start
    Running start(String purpose, Path program, List<String> arguments) throws MediaException;

    /// The same for a program that is given something to read on its standard input, as fast as it reads.
    /// @param input if it fails, the program is ended and [Running#lastErrors] closes with why
    Running start(String purpose, Path program, List<String> arguments, Input input) throws MediaException;

    /// Runs a program to its end and gives back what it printed.
    /// @throws MediaException if it does not start, exits with an error or takes longer than `limit`;
    ///     it is ended in each case
    byte[] run(String purpose, Path program, List<String> arguments, Duration limit)
            throws MediaException, InterruptedException;

    /// The same for work that nobody waits for: its programs leave the processor to others, where the system can do
    /// that.
    default Tools inBackground() {
        return this;
    }

    /// What a program is given to read.
    @FunctionalInterface
    interface Input {
        /// Writes all of it. Called once, on a thread of its own that may block and is interrupted when the program is
        /// closed. A program that reads no more is told by an exception of `program`, which is to be passed on.
        void writeTo(OutputStream program) throws IOException, InterruptedException;
    }

    /// A started program. Closing it ends it and what it started, without waiting for it.
    interface Running extends AutoCloseable {
        /// Not reading holds the program back: that is the back-pressure.
        InputStream output();

        long pid();

        /// Waits for the end.
        /// @return the exit code
        int waitFor() throws InterruptedException;

        /// The last lines of standard error, oldest first.
        List<String> lastErrors();

        boolean isAlive();

        @Override
        void close();
    }
}
