package com.viewra.enrichment.identification;

import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.MetadataProvider;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.WebException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The providers of all plugins; plugins come and go, so they are asked for at each use. What a plugin throws against
/// its contract becomes an answer that makes no sense.
record Providers(Supplier<List<MetadataProvider>> all) {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    /// What they found, the best first.
    /// @param problems a sentence for each provider that could not be asked
    /// @param isComplete whether all that could know were asked
    record Answers(List<Scored> ranked, List<String> problems, boolean isComplete) {}

    List<Identification.Provider> described() {
        return all.get().stream()
                .map(provider -> new Identification.Provider(provider.id(), provider.kinds(), provider.readiness()))
                .toList();
    }

    /// The kinds that somebody can be asked about now.
    Set<ItemKind> readyKinds() {
        Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        for (MetadataProvider provider : all.get()) if (provider.readiness().isReady()) kinds.addAll(provider.kinds());
        kinds.retainAll(Identification.KINDS);
        return kinds;
    }

    Answers ask(MetadataQuery query) throws InterruptedException {
        List<Scored> ranked = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        boolean wasAsked = false;
        boolean hasFailed = false;
        for (MetadataProvider provider : all.get()) {
            if (!provider.kinds().contains(query.kind())) continue;
            if (!provider.readiness().isReady()) {
                problems.add(provider.readiness().sentence());
                continue;
            }
            try {
                ranked.addAll(Scoring.rank(query, provider.id(), candidates(provider, query)));
                wasAsked = true;
            } catch (WebException e) {
                hasFailed = true;
                problems.add(e.getMessage());
            }
        }
        ranked.sort(Comparator.comparingInt((Scored one) -> -one.score()));
        if (!wasAsked && problems.isEmpty())
            problems.add("No plugin knows anything about things of kind "
                    + query.kind().id() + ".");
        return new Answers(ranked, problems, wasAsked && !hasFailed);
    }

    private static List<Candidate> candidates(MetadataProvider provider, MetadataQuery query)
            throws WebException, InterruptedException {
        try {
            return provider.candidates(query);
        } catch (RuntimeException | LinkageError e) {
            throw broken(provider, e);
        }
    }

    Details details(String id, ItemKind kind, String externalId, Set<Integer> seasons)
            throws WebException, InterruptedException {
        MetadataProvider provider = find(id).filter(found -> found.kinds().contains(kind))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no provider \"" + id + "\" that knows things of kind " + kind.id() + "."));
        try {
            return provider.details(kind, externalId, seasons);
        } catch (RuntimeException | LinkageError e) {
            throw broken(provider, e);
        }
    }

    private Optional<MetadataProvider> find(String id) {
        return all.get().stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    private static WebException broken(MetadataProvider provider, Throwable e) {
        LOG.warn("provider {} failed", provider.id(), e);
        return new WebException(
                WebException.Code.GARBLED, "The plugin for \"" + provider.id() + "\" failed: " + e + ".", e);
    }
}
