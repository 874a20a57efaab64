package com.viewra.scan;

/// Where a scan waits while it is paused. Open at first.
final class Gate {
    private boolean isClosed;

    synchronized void close() {
        isClosed = true;
    }

    synchronized void open() {
        isClosed = false;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /// Waits for the gate to be open.
    synchronized void pass() throws InterruptedException {
        while (isClosed) wait();
    }
}
