package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.library.store.Gazetteer.Town;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    @ParameterizedTest
    @CsvSource({
        // in the middle, at the edge, and a town beside the city
        "48.2085, 16.3721, 'Vienna, Austria'",
        "48.1845, 16.3122, 'Vienna, Austria'",
        "48.3053, 16.3256, 'Klosterneuburg, Austria'",
        "35.6586, 139.7454, 'Tokyo, Japan'",
        "40.7580, -73.9855, 'New York City, United States'",
        "51.5007, -0.1246, 'London, United Kingdom'",
        "46.0200, 7.7400, 'Zermatt, Switzerland'",
        "-33.8568, 151.2153, 'Sydney, Australia'",
        "-54.8019, -68.3030, 'Ushuaia, Argentina'",
        "78.2232, 15.6267, '78.2° N, 15.6° E'",
        // on both sides of the date line, at the poles, on the sea
        "-16.80, 179.99, '16.8° S, 180.0° E'",
        "90, 0, '90.0° N, 0.0° E'",
        "-90, 180, '90.0° S, 180.0° E'",
        "0.04, -0.04, '0.0° N, 0.0° E'",
        "-0.06, -30, '0.1° S, 30.0° W'",
    })
    void at_position_namesThePlaceOrThePosition(double latitude, double longitude, String name) {
        assertEquals(Optional.of(name), GpsPlace.at(latitude, longitude).map(GpsPlace::name));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "0, 180.5", "-91, 0", "0, -181"})
    void at_positionThatIsNotOnEarth_isNone(double latitude, double longitude) {
        assertEquals(Optional.empty(), GpsPlace.at(latitude, longitude));
    }

    @Test
    void at_edgesOfTheSameCity_haveOneKey() {
        assertEquals(
                GpsPlace.at(48.20, 16.30).map(GpsPlace::key),
                GpsPlace.at(48.23, 16.41).map(GpsPlace::key));
    }

    @Test
    void at_positionsAllOverTheEarth_areThoseOfASearchThroughTheWholeList() throws IOException {
        List<Town> towns = towns();
        for (double latitude = -60; latitude <= 80; latitude += 7.3)
            for (double longitude = -180; longitude <= 180; longitude += 3.7)
                assertEquals(
                        best(towns, latitude, longitude),
                        Gazetteer.at(latitude, longitude),
                        latitude + " " + longitude);
    }

    private static Optional<Town> best(List<Town> towns, double latitude, double longitude) {
        Optional<Town> best = Optional.empty();
        double bestDistance = 30;
        for (Town town : towns) {
            double distance = town.kilometresFrom(latitude, longitude) - town.reachKilometres();
            if (distance >= bestDistance) continue;
            best = Optional.of(town);
            bestDistance = distance;
        }
        return best;
    }

    private static List<Town> towns() throws IOException {
        try (InputStream list = Gazetteer.class.getResourceAsStream("/assets/places/places.tsv.gz");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(list)), StandardCharsets.UTF_8))) {
            return lines.lines().map(Town::of).toList();
        }
    }
}
