package com.viewra.library;

import com.viewra.media.Chapter;
import java.util.List;

/// Everything known of one item.
/// @param files the files it plays from; empty for items with children
/// @param parents from the top down: show, season
public record ItemDetails(Item item, List<MediaFile> files, List<Chapter> chapters, List<Item> parents, int children) {
    public ItemDetails {
        files = List.copyOf(files);
        chapters = List.copyOf(chapters);
        parents = List.copyOf(parents);
    }
}
