package com.viewra.library;

/// Ways into the library beside its plain lists.
public record Browsing(Search search, Marks marks, Home home, Playlists playlists, BoxSets boxSets) {}
