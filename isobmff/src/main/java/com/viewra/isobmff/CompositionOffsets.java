package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Optional;

/// Presentation minus decode time of samples (`ctts`, ISO 14496-12 8.6.1.3).
final class CompositionOffsets {
    private final Optional<RunLengths> offsets;

    private CompositionOffsets(Optional<RunLengths> offsets) {
        this.offsets = offsets;
    }

    static CompositionOffsets parse(Box stbl) throws MediaException {
        Optional<Box> ctts = stbl.child("ctts");
        if (ctts.isEmpty()) return new CompositionOffsets(Optional.empty());
        Fields fields = ctts.get().fields();
        fields.skip(4); // version 0 says unsigned, but files with negative offsets exist and none needs 2^31
        RunLengths offsets = RunLengths.parse(fields, true);
        return new CompositionOffsets(offsets.runs() == 0 ? Optional.empty() : Optional.of(offsets));
    }

    long of(long sample) {
        return offsets.map(runs -> runs.value(runs.runOf(sample))).orElse(0L);
    }
}
