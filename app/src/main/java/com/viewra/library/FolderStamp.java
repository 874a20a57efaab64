package com.viewra.library;

/// What a folder looked like: equal values mean that nothing in it changed.
/// @param value over names, sizes and times of its entries
/// @param pictures over the picture files among them, which may be artwork
/// @param files number of media files directly in it
/// @param failed how many of them cannot be played
public record FolderStamp(String value, String pictures, int files, int failed) {}
