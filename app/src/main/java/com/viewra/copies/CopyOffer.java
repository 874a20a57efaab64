package com.viewra.copies;

import com.viewra.api.MediaException;
import com.viewra.streaming.RenditionId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a copy of a file in one quality would be.
public sealed interface CopyOffer {
    record Possible(CopyPlan plan) implements CopyOffer {}

    /// @param reason a sentence for the user
    record Impossible(String reason) implements CopyOffer {}

    /// It would be the same file as in a better quality: "Phone" of a film that is small already is the film itself.
    record NoSmaller(Preset than) implements CopyOffer {}

    /// Plans the copy of one file.
    @FunctionalInterface
    interface Planner {
        /// @throws MediaException if there can be no such copy, with the reason
        CopyPlan plan(Preset preset) throws MediaException, InterruptedException;
    }

    /// Every quality, the best first.
    static Map<Preset, CopyOffer> all(Planner planner) throws InterruptedException {
        Map<Preset, CopyOffer> offers = new EnumMap<>(Preset.class);
        Map<List<RenditionId>, Preset> offered = new HashMap<>();
        for (Preset preset : Preset.values()) {
            try {
                CopyPlan plan = planner.plan(preset);
                Optional<Preset> same = Optional.ofNullable(offered.putIfAbsent(plan.renditions(), preset));
                offers.put(preset, same.<CopyOffer>map(NoSmaller::new).orElseGet(() -> new Possible(plan)));
            } catch (MediaException e) {
                offers.put(
                        preset,
                        new Impossible(
                                Objects.requireNonNullElse(e.getMessage(), "No such copy of this file can be made.")));
            }
        }
        return offers;
    }
}
