package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Identifications;
import com.viewra.library.Identified;
import com.viewra.library.Identified.State;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/// Identifications in the database.
record StoredIdentifications(Jdbi jdbi, WriteLane lane) implements Identifications {
    @Override
    public Optional<Identified> identified(MediaId item) {
        return reading(rows -> rows.of(item));
    }

    @Override
    public List<MediaId> unidentified(Set<ItemKind> kinds, Optional<MediaId> after, int limit) {
        return reading(rows -> rows.unidentified(kinds, after, limit));
    }

    @Override
    public List<Identified> identified(State state, int offset, int limit) {
        return reading(rows -> rows.in(state, offset, limit));
    }

    @Override
    public Map<State, Integer> identificationCounts() {
        return reading(IdentificationRows::counts);
    }

    @Override
    public int unidentified(Set<ItemKind> kinds) {
        return reading(rows -> rows.unidentified(kinds));
    }

    @Override
    public void decide(Identified decision) {
        writing(rows -> rows.write(decision));
    }

    @Override
    public void undecide(MediaId item) {
        writing(rows -> rows.delete(item));
    }

    @Override
    public void offerPictures(MediaId item, MetadataSource source, Map<ArtworkKind, URI> pictures) {
        writing(rows -> rows.offer(item, source, pictures));
    }

    @Override
    public Optional<URI> offeredPicture(MediaId item, ArtworkKind kind) {
        return reading(rows -> rows.offered(item, kind));
    }

    private <T> T reading(Function<IdentificationRows, T> work) {
        return jdbi.withHandle(handle -> work.apply(new IdentificationRows(handle)));
    }

    private void writing(Consumer<IdentificationRows> work) {
        lane.write((handle, news) -> {
            work.accept(new IdentificationRows(handle));
            return news;
        });
    }
}
