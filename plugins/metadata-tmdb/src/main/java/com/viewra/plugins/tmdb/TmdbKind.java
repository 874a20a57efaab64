package com.viewra.plugins.tmdb;

import com.viewra.api.scan.ItemKind;

/// What TMDB calls a kind in addresses and answers.
enum TmdbKind {
    MOVIE("movie", "primary_release_year", "movie_results", "title", "release_date"),
    TV("tv", "first_air_date_year", "tv_results", "name", "first_air_date");

    final String path;
    final String yearParameter;
    final String found;
    final String title;
    final String date;

    TmdbKind(String path, String yearParameter, String found, String title, String date) {
        this.path = path;
        this.yearParameter = yearParameter;
        this.found = found;
        this.title = title;
        this.date = date;
    }

    static TmdbKind of(ItemKind kind) {
        return switch (kind) {
            case MOVIE -> MOVIE;
            case SHOW -> TV;
            case SEASON, EPISODE, ARTIST, ALBUM, TRACK, PHOTO, VIDEO ->
                throw new IllegalArgumentException("TMDB is not asked about kind " + kind.id());
        };
    }
}
