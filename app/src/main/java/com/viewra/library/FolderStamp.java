package com.viewra.library;

/// What a folder looked like: equal values mean that nothing in it changed.
/// @param value over names, sizes and times of its entries
/// @param files number of media files directly in it
/// @param failed how many of them cannot be played
public record FolderStamp(String value, int files, int failed) {}
