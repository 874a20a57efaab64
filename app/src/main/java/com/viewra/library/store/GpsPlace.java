package com.viewra.library.store;

import java.util.Locale;
import java.util.Optional;

/// What photos are gathered by that were taken near each other: the inhabited place they were taken at, or, where there
/// is none, a square of a tenth of a degree, some eleven kilometres from north to south.
/// @param key `48.21:16.37`, the middle of the place; `35.7:139.7` of a square
/// @param name `Vienna, Austria`, or `35.7° N, 139.7° E`
record GpsPlace(String key, String name) {
    private static final double STEPS = 10;

    /// @return empty if there is no such position on earth
    static Optional<GpsPlace> at(double latitude, double longitude) {
        boolean isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        if (!isOnEarth) return Optional.empty();
        return Gazetteer.at(latitude, longitude).map(GpsPlace::of).or(() -> Optional.of(square(latitude, longitude)));
    }

    private static GpsPlace of(Gazetteer.Town town) {
        String country = Locale.of("", town.country()).getDisplayCountry(Locale.ENGLISH);
        return new GpsPlace(
                String.format(Locale.ROOT, "%.2f:%.2f", town.latitude() / 100.0, town.longitude() / 100.0),
                town.name() + ", " + country);
    }

    private static GpsPlace square(double latitude, double longitude) {
        double north = Math.round(latitude * STEPS) / STEPS + 0.0; // no -0.0
        double east = Math.round(longitude * STEPS) / STEPS + 0.0;
        String name = String.format(
                Locale.ROOT,
                "%.1f° %s, %.1f° %s",
                Math.abs(north),
                north < 0 ? "S" : "N",
                Math.abs(east),
                east < 0 ? "W" : "E");
        return new GpsPlace(String.format(Locale.ROOT, "%.1f:%.1f", north, east), name);
    }
}
