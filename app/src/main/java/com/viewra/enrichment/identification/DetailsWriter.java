package com.viewra.enrichment.identification;

import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Details.Part;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.Identifications;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.MetadataStore;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what a provider says of an item and of what is below it, under the provider's name, and takes it back.
record DetailsWriter(MetadataStore metadata, Identifications decisions, ArtworkLedger artwork) {
    private record Place(int group, int number) {}

    void write(Branch branch, MetadataSource source, Details details) {
        say(branch.top().id(), source, details.metadata(), details.pictures());
        Map<Place, Part> parts = new HashMap<>();
        details.parts().forEach(part -> parts.putIfAbsent(new Place(part.group(), part.number()), part));
        for (int n = 0; n < branch.below().size(); n++) {
            Item item = branch.below().get(n);
            Optional<Part> part = part(item, parts).or(() -> byOrder(branch, item, details.parts()));
            say(
                    item.id(),
                    source,
                    part.map(found -> whole(item, found, parts)).orElse(Metadata.NONE),
                    part.map(Part::pictures).orElse(List.of()));
        }
    }

    void takeBack(Branch branch, MetadataSource source) {
        say(branch.top().id(), source, Metadata.NONE, List.of());
        branch.below().forEach(item -> say(item.id(), source, Metadata.NONE, List.of()));
    }

    private static Optional<Part> part(Item item, Map<Place, Part> parts) {
        return switch (item.kind()) {
            case SEASON -> at(parts, item.season().orElse(-1), 0);
            case EPISODE -> at(parts, item.season().orElse(-1), item.episode().orElse(-1));
            case TRACK -> at(parts, item.disc().orElse(1), item.track().orElse(-1));
            case MOVIE, SHOW, ARTIST, ALBUM, PHOTO, VIDEO -> Optional.empty();
        };
    }

    private static Optional<Part> at(Map<Place, Part> parts, int group, int number) {
        return Optional.ofNullable(parts.get(new Place(group, number)));
    }

    /// Tracks without a number are taken in order, if there are as many of them.
    private static Optional<Part> byOrder(Branch branch, Item item, List<Part> parts) {
        List<Item> tracks = branch.tracks();
        boolean isUnnumbered = item.kind() == ItemKind.TRACK && item.track().isEmpty();
        return isUnnumbered && tracks.size() == parts.size()
                ? Optional.of(parts.get(tracks.indexOf(item)))
                : Optional.empty();
    }

    /// A file with several episodes has the titles of all.
    private static Metadata whole(Item item, Part first, Map<Place, Part> parts) {
        int last = item.episodeEnd().orElse(first.number());
        if (item.kind() != ItemKind.EPISODE || last <= first.number()) return first.metadata();
        StringBuilder titles = new StringBuilder();
        for (int number = first.number(); number <= last; number++)
            at(parts, first.group(), number)
                    .flatMap(part -> part.metadata().field(Field.TITLE))
                    .ifPresent(title ->
                            titles.append(titles.isEmpty() ? "" : " / ").append(title));
        return new Metadata.Builder()
                .field(Field.TITLE, titles.toString())
                .add(first.metadata())
                .done();
    }

    /// The pictures first: what is written then has them looked for.
    private void say(MediaId item, MetadataSource source, Metadata said, List<Picture> offered) {
        Map<ArtworkKind, URI> pictures = new EnumMap<>(ArtworkKind.class);
        offered.forEach(picture -> kind(picture).ifPresent(kind -> pictures.putIfAbsent(kind, picture.address())));
        boolean isNew = false;
        for (ArtworkKind kind : ArtworkKind.values())
            isNew |= !decisions.offeredPicture(item, kind).equals(Optional.ofNullable(pictures.get(kind)));
        if (isNew) {
            decisions.offerPictures(item, source, pictures);
            artwork.forget(item);
        }
        metadata.put(item, source, said);
    }

    private static Optional<ArtworkKind> kind(Picture picture) {
        boolean isWeb = String.valueOf(picture.address().getScheme()).matches("https?");
        if (!isWeb) return Optional.empty();
        return switch (picture.kind()) {
            case POSTER -> Optional.of(ArtworkKind.POSTER);
            case BACKDROP -> Optional.of(ArtworkKind.BACKDROP);
            case THUMB -> Optional.of(ArtworkKind.THUMB);
            case UNKNOWN -> Optional.empty();
        };
    }
}
