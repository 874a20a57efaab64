package com.viewra.ui.identify;

import com.viewra.api.metadata.Readiness;
import com.viewra.enrichment.identification.Identification;
import com.viewra.library.Identified;

/// Whether somebody has to look at what Viewra could not decide.
/// @param items that need a look
/// @param isStuck whether items wait that nobody can be asked about, until the user does something
public record Need(int items, boolean isStuck) {
    static Need of(Identification.Status status) {
        boolean keyIsMissing = status.providers().stream()
                .anyMatch(provider -> provider.readiness().state() == Readiness.State.NEEDS_KEY);
        return new Need(
                status.counts().getOrDefault(Identified.State.NEEDS_LOOK, 0), keyIsMissing && status.waiting() > 0);
    }

    public boolean isThere() {
        return items > 0 || isStuck;
    }
}
