package com.viewra.process;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The standard input of a program. Remembers whether the program stopped reading, so that this is told apart from what
/// else may fail while something is written.
final class ProgramInput extends FilterOutputStream {
    private boolean refused;

    ProgramInput(OutputStream pipe) {
        super(pipe);
    }

    boolean isRefused() {
        return refused;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            refused = true;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            refused = true;
            throw e;
        }
    }
}
