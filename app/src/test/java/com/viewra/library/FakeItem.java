package com.viewra.library;

import com.viewra.api.scan.ItemKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes items for tests, one fact at a time.
public final class FakeItem {
    private final MediaId id;
    private final ItemKind kind;
    private final String title;
    private Optional<MediaId> parent = Optional.empty();
    private OptionalInt year = OptionalInt.empty();
    private Optional<Duration> duration = Optional.empty();
    private Optional<Path> path = Optional.empty();
    private Optional<String> show = Optional.empty();
    private OptionalInt season = OptionalInt.empty();
    private OptionalInt episode = OptionalInt.empty();
    private Optional<String> artist = Optional.empty();
    private Optional<String> album = Optional.empty();
    private OptionalInt track = OptionalInt.empty();
    private Optional<String> broken = Optional.empty();
    private Optional<Progress> progress = Optional.empty();
    private Liking liking = Liking.NONE;
    private Instant addedAt = Instant.EPOCH;
    private final Map<ArtworkKind, String> artwork = new EnumMap<>(ArtworkKind.class);

    public FakeItem(MediaId id, ItemKind kind, String title) {
        this.id = id;
        this.kind = kind;
        this.title = title;
    }

    public static FakeItem of(Item item) {
        FakeItem copy = new FakeItem(item.id(), item.kind(), item.title());
        copy.parent = item.parent();
        copy.year = item.year();
        copy.duration = item.duration();
        copy.path = item.path();
        copy.show = item.show();
        copy.season = item.season();
        copy.episode = item.episode();
        copy.artist = item.artist();
        copy.album = item.album();
        copy.track = item.track();
        copy.broken = item.broken();
        copy.progress = item.progress();
        copy.liking = item.liking();
        copy.addedAt = item.addedAt();
        copy.artwork.putAll(item.artwork());
        return copy;
    }

    public FakeItem in(MediaId wanted) {
        parent = Optional.of(wanted);
        return this;
    }

    public FakeItem from(int wanted) {
        year = OptionalInt.of(wanted);
        return this;
    }

    public FakeItem lasting(Duration wanted) {
        duration = Optional.of(wanted);
        return this;
    }

    public FakeItem at(Path wanted) {
        path = Optional.of(wanted);
        return this;
    }

    public FakeItem ofShow(String wanted, int seasonNumber) {
        show = Optional.of(wanted);
        season = OptionalInt.of(seasonNumber);
        return this;
    }

    public FakeItem episode(int wanted) {
        episode = OptionalInt.of(wanted);
        return this;
    }

    public FakeItem by(String wanted) {
        artist = Optional.of(wanted);
        return this;
    }

    public FakeItem onAlbum(String wanted, int number) {
        album = Optional.of(wanted);
        track = OptionalInt.of(number);
        return this;
    }

    public FakeItem broken(String reason) {
        broken = Optional.of(reason);
        return this;
    }

    public FakeItem played(Progress wanted) {
        progress = Optional.of(wanted);
        return this;
    }

    public FakeItem liked(Liking wanted) {
        liking = wanted;
        return this;
    }

    public FakeItem added(Instant wanted) {
        addedAt = wanted;
        return this;
    }

    public FakeItem pictured(ArtworkKind... kinds) {
        for (ArtworkKind one : kinds) artwork.put(one, "1");
        return this;
    }

    public Item item() {
        return new Item(
                id,
                new LibraryId(1),
                parent,
                kind,
                title,
                year,
                Optional.empty(),
                duration,
                path,
                show,
                season,
                episode,
                OptionalInt.empty(),
                artist,
                album,
                OptionalInt.empty(),
                track,
                OptionalInt.of(1920),
                OptionalInt.of(1080),
                broken,
                artwork,
                Optional.empty(),
                progress,
                liking,
                OptionalInt.empty(),
                Optional.empty(),
                addedAt);
    }
}
