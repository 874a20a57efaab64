package com.viewra.exchange;

import com.viewra.enrichment.sidecar.NfoFiles;

/// What came of a transfer.
public sealed interface TransferResult {
    record Imported(ImportReport report) implements TransferResult {}

    record NfoWritten(NfoFiles.Summary summary) implements TransferResult {}
}
