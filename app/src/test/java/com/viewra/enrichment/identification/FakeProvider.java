package com.viewra.enrichment.identification;

import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.MetadataProvider;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.WebException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Knows what it was told.
final class FakeProvider implements MetadataProvider {
    final String id;
    final List<MetadataQuery> asked = new ArrayList<>();
    final Map<String, Candidate> candidates = new LinkedHashMap<>();
    final Map<String, Details> details = new LinkedHashMap<>();
    volatile Readiness readiness = Readiness.ready();
    volatile boolean isDown;

    FakeProvider(String id) {
        this.id = id;
    }

    FakeProvider knows(Candidate candidate, Details all) {
        candidates.put(candidate.id(), candidate);
        details.put(candidate.id(), all);
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(ItemKind.MOVIE, ItemKind.SHOW, ItemKind.ALBUM);
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public synchronized List<Candidate> candidates(MetadataQuery query) throws WebException {
        if (isDown) throw new WebException(WebException.Code.UNREACHABLE, id + " cannot be reached.");
        asked.add(query);
        return List.copyOf(candidates.values());
    }

    @Override
    public Details details(ItemKind kind, String wanted, Set<Integer> seasons) throws WebException {
        Details known = details.get(wanted);
        if (known == null) throw new WebException(WebException.Code.NOT_FOUND, id + " knows nothing of that.");
        return known;
    }
}
