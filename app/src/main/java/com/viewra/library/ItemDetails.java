package com.viewra.library;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Metadata;
import com.viewra.media.Chapter;
import java.util.List;

/// Everything known of one item.
/// @param files the files it plays from; empty for items with children
/// @param parents from the top down: show, season
/// @param children how many there are, without its extras
/// @param extras trailers, deleted scenes and the like
/// @param about what counts of what is known of it
/// @param cast who took part, in the order of billing
public record ItemDetails(
        Item item,
        List<MediaFile> files,
        List<Chapter> chapters,
        List<Item> parents,
        int children,
        List<Item> extras,
        Metadata about,
        List<Part> cast) {
    /// @param person number of the person, as filters take it
    public record Part(long person, Credit credit) {}

    public ItemDetails {
        files = List.copyOf(files);
        chapters = List.copyOf(chapters);
        parents = List.copyOf(parents);
        extras = List.copyOf(extras);
        cast = List.copyOf(cast);
    }

    /// Of an item of which nothing more is known.
    public ItemDetails(Item item, List<MediaFile> files, List<Chapter> chapters, List<Item> parents, int children) {
        this(item, files, chapters, parents, children, List.of(), Metadata.NONE, List.of());
    }
}
