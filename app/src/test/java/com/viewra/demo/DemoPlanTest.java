package com.viewra.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPlanTest {
    @Test
    void titles_ofEverything_differ() {
        List<String> titles = Stream.concat(
                        films().map(Film::title),
                        Stream.concat(
                                DemoPlan.ALBUM.tracks().stream().map(DemoPlan.Track::title),
                                DemoPlan.PHOTOS.stream().map(DemoPlan.Photo::title)))
                .toList();
        assertEquals(titles.size(), titles.stream().distinct().count());
    }

    @Test
    void looks_ofMovies_differ() {
        assertEquals(
                DemoPlan.MOVIES.size(),
                DemoPlan.MOVIES.stream()
                        .map(movie -> movie.film().look().palette())
                        .distinct()
                        .count());
    }

    @Test
    void films_areShortAndLeaveTimeToReadEachLine() {
        assertTrue(films().allMatch(film -> film.length().compareTo(Duration.ofSeconds(40)) <= 0));
        assertTrue(films().allMatch(
                        film -> film.length().toSeconds() / film.lines().size() >= 3));
    }

    private static Stream<Film> films() {
        return Stream.concat(
                DemoPlan.MOVIES.stream().map(DemoPlan.Movie::film),
                DemoPlan.SHOW.seasons().stream().flatMap(season -> season.episodes().stream()));
    }
}
