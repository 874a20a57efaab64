package com.viewra.library.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Names of inhabited places by position, out of a list in the program (GeoNames, see `assets/README.md`), so that
/// nobody is asked. A city reaches further than a village: nearness counts from about half-way between its middle and
/// its edge, which follows from its inhabitants. The list is read when the first photo with a position is met.
final class Gazetteer {
    private static final String LIST = "/assets/places/places.tsv.gz";
    private static final double KILOMETRES_PER_DEGREE = 111.2;
    /// Further from any place than that, a photo is in none.
    private static final double FARTHEST_KILOMETRES = 30;
    /// The largest city reaches no further.
    private static final double LARGEST_REACH_KILOMETRES = 25;
    private static final double INHABITANTS_PER_SQUARE_KILOMETRE = 4000;

    private Gazetteer() {}

    /// @param country of ISO 3166-1, two letters
    /// @param latitude in hundredths of a degree
    /// @param longitude in hundredths of a degree
    record Town(String name, String country, int latitude, int longitude, double reachKilometres) {
        /// A line of the list.
        static Town of(String line) {
            String[] cells = line.split("\t", 5);
            double inhabitants = Integer.parseInt(cells[4]) * 1000.0;
            double radius = Math.sqrt(inhabitants / INHABITANTS_PER_SQUARE_KILOMETRE / Math.PI);
            return new Town(
                    cells[0],
                    cells[1].intern(),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Math.min(LARGEST_REACH_KILOMETRES, radius / 2));
        }

        double kilometresFrom(double fromLatitude, double fromLongitude) {
            double north = latitude / 100.0 - fromLatitude;
            double east = Math.IEEEremainder(longitude / 100.0 - fromLongitude, 360);
            return KILOMETRES_PER_DEGREE * Math.hypot(north, east * Math.cos(Math.toRadians(fromLatitude)));
        }
    }

    /// A whole degree of latitude, its places from west to east.
    private record Row(List<Town> towns) {
        /// Index of the first one that is as far east as that.
        int from(double hundredths) {
            int low = 0;
            int high = towns.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (towns.get(middle).longitude < hundredths) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }

    /// Read once, by whoever asks first.
    private static final class Known {
        static final List<Row> ROWS = read();
    }

    /// @param latitude -90 to 90
    /// @param longitude -180 to 180
    /// @return empty if nobody lives near
    static Optional<Town> at(double latitude, double longitude) {
        Search search = new Search(latitude, longitude);
        double farthest = FARTHEST_KILOMETRES + LARGEST_REACH_KILOMETRES;
        double north = farthest / KILOMETRES_PER_DEGREE;
        double east = Math.min(180, north / Math.max(0.01, Math.cos(Math.toRadians(latitude))));
        for (int row = row(latitude - north); row <= row(latitude + north); row++)
            for (int turn = -360; turn <= 360; turn += 360) // both sides of the date line
            search.look(Known.ROWS.get(row), longitude - east + turn, longitude + east + turn);
        return search.best;
    }

    private static final class Search {
        private final double latitude;
        private final double longitude;
        private Optional<Town> best = Optional.empty();
        private double bestDistance = FARTHEST_KILOMETRES;

        Search(double latitude, double longitude) {
            this.latitude = latitude;
            this.longitude = longitude;
        }

        void look(Row row, double west, double east) {
            for (int n = row.from(west * 100); n < row.towns.size(); n++) {
                Town town = row.towns.get(n);
                if (town.longitude > east * 100) return;
                double distance = town.kilometresFrom(latitude, longitude) - town.reachKilometres;
                if (distance >= bestDistance) continue;
                best = Optional.of(town);
                bestDistance = distance;
            }
        }
    }

    private static int row(double latitude) {
        return Math.clamp((int) Math.floor(latitude) + 90, 0, 180);
    }

    private static List<Row> read() {
        List<List<Town>> rows = new ArrayList<>();
        while (rows.size() <= 180) rows.add(new ArrayList<>());
        try (InputStream stored = Gazetteer.class.getResourceAsStream(LIST)) {
            if (stored == null) throw new IllegalStateException(LIST + " is part of the program");
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(stored), StandardCharsets.UTF_8));
            lines.lines()
                    .map(Town::of)
                    .forEach(town -> rows.get(row(town.latitude / 100.0)).add(town));
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read", e);
        }
        return rows.stream().map(towns -> new Row(List.copyOf(towns))).toList();
    }
}
