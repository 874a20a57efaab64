package com.viewra.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/// All that the sample library holds. Every title, name and line in it is made up.
final class DemoPlan {
    record Movie(int year, String tagline, String director, String extension, Film film) {
        String name() {
            return "%s (%d)".formatted(film.title(), year);
        }
    }

    record Show(String title, int year, String tagline, List<Season> seasons) {
        String name() {
            return "%s (%d)".formatted(title, year);
        }
    }

    record Season(int number, Look look, List<Film> episodes) {}

    record Album(String artist, String title, int year, Look look, List<Track> tracks) {}

    /// @param extension chooses the format: flac, mp3 or m4a
    record Track(String title, String extension, Duration length, Score score) {}

    record Photo(String title, LocalDateTime taken, Look look) {}

    static final List<Movie> MOVIES = List.of(
            new Movie(
                    2022,
                    "The mountain remembers",
                    "Ida Sorel",
                    "mkv",
                    film(
                            "Ember Ridge",
                            look(Scene.RIDGES, Palettes.EMBER, Lettering.POSTER, 11),
                            Scores.WARM,
                            20,
                            720,
                            """
                            They say the ridge glows before it wakes. | Man sagt, der Grat glüht, bevor er erwacht.
                            My mother heard it sing once. | Meine Mutter hörte ihn einmal singen.
                            Listen. | Hör hin.
                            It is not angry. It is awake. | Er ist nicht zornig. Er ist wach.
                            """)),
            new Movie(
                    2019,
                    "Every tide brings an answer",
                    "Jonas Wren",
                    "mp4",
                    film(
                            "Saltwater Letters",
                            look(Scene.SEA, Palettes.DUSK_SEA, Lettering.BOOK, 22),
                            Scores.SEA,
                            18,
                            720,
                            """
                            Dear Anna, the light still turns. | Liebe Anna, das Licht dreht sich noch.
                            Nobody has come since the autumn. | Seit dem Herbst ist niemand gekommen.
                            I put your letter in a bottle too. | Auch deinen Brief gab ich in eine Flasche.
                            """)),
            new Movie(
                    2024,
                    "One way. No return.",
                    "Mina Okafor",
                    "mkv",
                    film(
                            "Night Train to Aurelia",
                            look(Scene.CITY, Palettes.NEON_NIGHT, Lettering.POSTER, 33),
                            Scores.NIGHT,
                            20,
                            1080,
                            """
                            Last call for the night train. | Letzter Aufruf für den Nachtzug.
                            Is this seat taken? | Ist dieser Platz noch frei?
                            Only until Aurelia. | Nur bis Aurelia.
                            Nobody gets off before Aurelia. | Vor Aurelia steigt niemand aus.
                            """)),
            new Movie(
                    2031,
                    "Nobody is listening. Almost.",
                    "Teo Marsh",
                    "mp4",
                    film(
                            "The Quiet Orbit",
                            look(Scene.SPACE, Palettes.DEEP_SPACE, Lettering.POSTER, 44),
                            Scores.SPACE,
                            16,
                            720,
                            """
                            Day four hundred. All instruments normal. | Tag vierhundert. Alle Instrumente normal.
                            I have started to talk to the rings. | Ich habe begonnen, mit den Ringen zu reden.
                            Today they answered. | Heute haben sie geantwortet.
                            """)),
            new Movie(
                    2017,
                    "Some things ripen slowly",
                    "Clara Voss",
                    "mkv",
                    film(
                            "The Last Orchard",
                            look(Scene.ORCHARD, Palettes.HARVEST, Lettering.BOOK, 55),
                            Scores.WARM,
                            16,
                            720,
                            """
                            Grandfather planted one tree a year. | Großvater pflanzte jedes Jahr einen Baum.
                            We stopped counting at ninety. | Bei neunzig hörten wir auf zu zählen.
                            This one is yours. | Dieser hier ist deiner.
                            """)),
            new Movie(
                    2026,
                    "Stay on the frequency",
                    "Aki Lund",
                    "mkv",
                    film(
                            "Northern Static",
                            look(Scene.AURORA, Palettes.POLAR, Lettering.POSTER, 66),
                            Scores.SPACE,
                            20,
                            720,
                            """
                            Station nine, do you read? | Station neun, hört ihr uns?
                            The sky is loud tonight. | Der Himmel ist laut heute Nacht.
                            Then stay on the frequency. | Dann bleib auf der Frequenz.
                            Always. | Immer.
                            """)));

    static final Show SHOW = new Show(
            "Harbour Lights",
            2023,
            "A small town with a long memory",
            List.of(
                    new Season(
                            1,
                            look(Scene.HARBOUR, Palettes.HARBOUR_DAWN, Lettering.BOOK, 71),
                            List.of(
                                    episode(
                                            "The Ferry",
                                            look(Scene.HARBOUR, Palettes.HARBOUR_DAWN, Lettering.BOOK, 72),
                                            "We open at six.",
                                            "Wir öffnen um sechs."),
                                    episode(
                                            "Low Tide",
                                            look(Scene.SEA, Palettes.MIST, Lettering.BOOK, 73),
                                            "The sea gives it back.",
                                            "Das Meer gibt es zurück."),
                                    episode(
                                            "Uphill",
                                            look(Scene.RIDGES, Palettes.HARBOUR_DAWN, Lettering.BOOK, 74),
                                            "Don't look down.",
                                            "Schau nicht hinunter."))),
                    new Season(
                            2,
                            look(Scene.HARBOUR, Palettes.HARBOUR_NIGHT, Lettering.BOOK, 75),
                            List.of(
                                    episode(
                                            "Lights Out",
                                            look(Scene.SEA, Palettes.HARBOUR_NIGHT, Lettering.BOOK, 76),
                                            "Who is in the tower?",
                                            "Wer ist im Turm?"),
                                    episode(
                                            "Mainland",
                                            look(Scene.CITY, Palettes.ROSE_CITY, Lettering.BOOK, 77),
                                            "Too many windows.",
                                            "Zu viele Fenster."),
                                    episode(
                                            "Homecoming",
                                            look(Scene.ORCHARD, Palettes.SPRING, Lettering.BOOK, 78),
                                            "You kept the key.",
                                            "Du hast den Schlüssel behalten.")))));

    static final Album ALBUM = new Album(
            "Paper Lanterns",
            "Slow Weather",
            2025,
            look(Scene.RIDGES, Palettes.MIST, Lettering.BOOK, 81),
            List.of(
                    new Track("Morning Fog", "flac", Duration.ofSeconds(44), Scores.WARM),
                    new Track("A Kettle Sings", "mp3", Duration.ofSeconds(40), Scores.SEA),
                    new Track("Windowsill", "m4a", Duration.ofSeconds(36), Scores.NIGHT),
                    new Track("Slow Weather", "flac", Duration.ofSeconds(48), Scores.SPACE),
                    new Track("Lamps Along the River", "mp3", Duration.ofSeconds(42), Scores.WARM)));

    static final List<Photo> PHOTOS = List.of(
            photo("First light", 2024, 4, 6, look(Scene.RIDGES, Palettes.MIST, Lettering.SMALL, 91)),
            photo("Spring hills", 2024, 5, 12, look(Scene.ORCHARD, Palettes.SPRING, Lettering.SMALL, 92)),
            photo("At the coast", 2024, 7, 21, look(Scene.HARBOUR, Palettes.HARBOUR_DAWN, Lettering.SMALL, 93)),
            photo("Red desert", 2024, 8, 3, look(Scene.RIDGES, Palettes.RED_DESERT, Lettering.SMALL, 94)),
            photo("Harvest", 2024, 9, 28, look(Scene.ORCHARD, Palettes.HARVEST, Lettering.SMALL, 95)),
            photo("City evening", 2024, 11, 16, look(Scene.CITY, Palettes.ROSE_CITY, Lettering.SMALL, 96)),
            photo("Northern lights", 2025, 1, 4, look(Scene.AURORA, Palettes.POLAR, Lettering.SMALL, 97)),
            photo("Winter sea", 2025, 2, 9, look(Scene.SEA, Palettes.HARBOUR_NIGHT, Lettering.SMALL, 98)));

    private DemoPlan() {}

    private static Look look(Scene scene, Palette palette, Lettering lettering, long seed) {
        return new Look(scene, palette, lettering, seed);
    }

    private static Film film(String title, Look look, Score score, int seconds, int height, String lines) {
        List<String> chapters = List.of("Opening", "Middle", "Ending");
        return new Film(title, look, score, Duration.ofSeconds(seconds), height, chapters, Film.Line.parse(lines));
    }

    private static Film episode(String title, Look look, String english, String german) {
        return new Film(
                title,
                look,
                Scores.SEA,
                Duration.ofSeconds(8),
                720,
                List.of(),
                List.of(new Film.Line(english, german)));
    }

    private static Photo photo(String title, int year, int month, int day, Look look) {
        return new Photo(title, LocalDateTime.of(year, month, day, 8 + month, 24 + day), look);
    }
}
