package com.viewra.ui.identify;

import com.viewra.api.metadata.Readiness;
import com.viewra.enrichment.identification.Identification;
import com.viewra.library.Facet;
import com.viewra.library.Identified;
import com.viewra.library.Item;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import java.util.List;
import java.util.stream.Collectors;

/// An item that waits for somebody to look.
/// @param reason why nothing was decided, as a sentence
record Waiting(Item item, String reason) {
    private static final ItemQuery DAMAGED =
            ItemQuery.all().where(ItemFilter.NONE.with(Facet.DAMAGED, "yes")).page(0, 1);

    /// How many are shown at once; the rest come up as these are decided.
    static final int MOST = 500;

    /// @param total of all that wait
    /// @param unasked items that nobody was asked about yet
    /// @param damaged items with a file that could not be read, or not to its end
    /// @param lacking why nobody, or not everybody, can be asked and what to do; empty if all can
    record Queue(List<Waiting> shown, int total, int unasked, int damaged, String lacking) {
        /// How many items are damaged; empty if none is.
        String damage() {
            if (damaged == 0) return "";
            return damaged == 1 ? "1 damaged item" : "%,d damaged items".formatted(damaged);
        }

        /// Why nothing waits.
        String inShort() {
            if (!lacking.isEmpty())
                return "As soon as somebody can be asked, what they do not dare to guess comes here.";
            String so = unasked == 0
                    ? "Whatever could be recognised, was."
                    : unasked == 1
                            ? "One item is still to be asked about."
                            : "%,d items are still to be asked about.".formatted(unasked);
            return so + " What nobody dares to guess comes here.";
        }
    }

    /// Reads what waits. Blocks.
    static Queue read(Library library, Identification identification) {
        Identification.Status status = identification.status();
        List<Waiting> shown = identification.needsLook(0, MOST).stream()
                .flatMap(known -> library.item(known.item()).stream()
                        .map(item -> new Waiting(item, String.join(" ", known.reasons()))))
                .toList();
        return new Queue(
                shown,
                Math.max(shown.size(), status.counts().getOrDefault(Identified.State.NEEDS_LOOK, 0)),
                status.waiting(),
                library.find(DAMAGED).total(),
                lacking(status));
    }

    private static String lacking(Identification.Status status) {
        if (status.providers().isEmpty()) return "No plugin that recognises films or albums is turned on.";
        return status.providers().stream()
                .map(Identification.Provider::readiness)
                .filter(readiness -> !readiness.isReady())
                .map(Readiness::sentence)
                .collect(Collectors.joining(" "));
    }
}
