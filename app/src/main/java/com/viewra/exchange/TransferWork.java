package com.viewra.exchange;

import com.viewra.events.Steps;
import java.io.IOException;

/// What a transfer does; runs on a thread of its own, may block, and is interrupted to be cancelled.
@FunctionalInterface
interface TransferWork {
    /// @throws IOException with a sentence for the user
    TransferResult run(Steps steps) throws IOException, InterruptedException;
}
