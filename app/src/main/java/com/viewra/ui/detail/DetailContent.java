package com.viewra.ui.detail;

import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemQuery;
import com.viewra.library.KnownMetadata;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.ui.player.NextUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the page of one item shows.
/// @param play what its Play button plays: the item itself, or where to go on in a show
/// @param metadata what counts of all that is known
/// @param groups what it contains: the episodes of each season, the albums of an artist, the songs of an album
record DetailContent(ItemDetails details, Optional<Item> play, List<Group> groups, Metadata metadata) {
    private static final int MOST = 500;

    /// @param title empty if there is only one group of its kind
    record Group(String title, List<Item> items) {}

    /// Since when all its files are gone; empty if one is there, or there never was one.
    Optional<Instant> missingSince() {
        boolean isThere =
                details.files().stream().anyMatch(file -> file.missingSince().isEmpty());
        return isThere
                ? Optional.empty()
                : details.files().stream()
                        .flatMap(file -> file.missingSince().stream())
                        .max(Comparator.naturalOrder());
    }

    /// Blocks for a few queries. @return empty if the item is gone
    static Optional<DetailContent> read(DetailSource source, MediaId id) {
        Metadata metadata =
                source.metadata().metadata(id).map(KnownMetadata::effective).orElse(Metadata.NONE);
        source.artwork().prepare(id);
        return source.library().details(id).map(details -> of(source.library(), details, metadata));
    }

    private static DetailContent of(Library library, ItemDetails details, Metadata metadata) {
        Item item = details.item();
        List<Item> children = details.children() == 0 ? List.of() : children(library, item);
        List<Group> groups = new ArrayList<>(groups(library, children));
        if (!details.extras().isEmpty()) groups.add(new Group("Extras", details.extras()));
        return new DetailContent(details, playable(library, item, children), groups, metadata);
    }

    private static Optional<Item> playable(Library library, Item item, List<Item> children) {
        return switch (item.kind()) {
            case MOVIE, EPISODE, VIDEO, TRACK -> Optional.of(item).filter(Item::isPlayable);
            case SHOW, SEASON -> new NextUp(library).in(item);
            case ALBUM -> children.stream().filter(Item::isPlayable).findFirst();
            case ARTIST, PHOTO -> Optional.empty();
        };
    }

    private static List<Group> groups(Library library, List<Item> children) {
        List<Group> groups = new ArrayList<>();
        List<Item> loose = new ArrayList<>();
        for (Item child : children) {
            if (child.extra().isPresent()) continue;
            if (child.kind() == ItemKind.SEASON) groups.add(new Group(child.title(), children(library, child)));
            else loose.add(child);
        }
        if (!loose.isEmpty()) groups.add(new Group("", loose));
        return groups;
    }

    private static List<Item> children(Library library, Item parent) {
        return library.find(ItemQuery.all().childrenOf(parent.id()).page(0, MOST))
                .items();
    }
}
