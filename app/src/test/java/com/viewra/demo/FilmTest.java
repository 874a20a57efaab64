package com.viewra.demo;

import com.viewra.testkit.Golden;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmTest {
    private static final Film FILM = new Film(
            "Test",
            new Look(Scene.SPACE, Palettes.DEEP_SPACE, Lettering.POSTER, 1),
            Scores.WARM,
            Duration.ofMillis(7_500),
            720,
            List.of("One", "Two"),
            List.of(new Film.Line("Good evening.", "Guten Abend."), new Film.Line("Good night.", "Gute Nacht.")));

    @Test
    void command_matroska_bringsItsSubtitles() {
        List<String> command = new FilmCommand(FILM, Path.of("work"), Path.of("film.mkv")).arguments();
        Golden.assertMatches("demo/film-mkv.txt", String.join("\n", command).replace('\\', '/') + "\n");
    }

    @Test
    void command_mp4_leavesSubtitlesToSidecars() {
        List<String> command = new FilmCommand(FILM, Path.of("work"), Path.of("film.mp4")).arguments();
        Golden.assertMatches("demo/film-mp4.txt", String.join("\n", command).replace('\\', '/') + "\n");
    }

    @Test
    void subtitles_german_areSpreadOverTheFilm() {
        Golden.assertMatches("demo/film.de.srt", FILM.subtitles(true));
    }

    @Test
    void metadata_twoChapters_shareTheFilm() {
        Golden.assertMatches("demo/film.ffmetadata", FILM.metadata());
    }
}
