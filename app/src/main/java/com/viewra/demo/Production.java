package com.viewra.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One item of the sample library with all its files.
record Production(String name, Work work) {
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static List<Production> all(Studio studio, Path library) {
        List<Production> all = new ArrayList<>(); // the quickest first, so that there is something to see at once
        all.add(new Production("Photos", () -> photos(DemoPlan.PHOTOS, library.resolve("Photos"))));
        DemoPlan.MOVIES.forEach(movie ->
                all.add(new Production(movie.film().title(), () -> movie(studio, movie, library.resolve("Movies")))));
        DemoPlan.Show show = DemoPlan.SHOW;
        Path showFolder = library.resolve("Shows").resolve(show.name());
        for (DemoPlan.Season season : show.seasons()) {
            String name = "%s, season %d".formatted(show.title(), season.number());
            all.add(new Production(name, () -> season(studio, show, season, showFolder)));
        }
        all.add(new Production(DemoPlan.ALBUM.title(), () -> album(studio, DemoPlan.ALBUM, library.resolve("Music"))));
        return List.copyOf(all);
    }

    private static void movie(Studio studio, DemoPlan.Movie movie, Path movies)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(movies.resolve(movie.name()));
        Film film = movie.film();
        String footer = "A film by %s   %d".formatted(movie.director(), movie.year());
        Drawing.write(Drawing.poster(film.look(), film.title(), movie.tagline(), footer), folder.resolve("poster.jpg"));
        Drawing.write(Drawing.landscape(film.look(), 1920, 1080), folder.resolve("backdrop.jpg"));
        studio.encode(film, folder.resolve(movie.name() + "." + movie.extension()));
        if (movie.extension().equals("mkv")) return; // Matroska holds its subtitles
        Files.writeString(folder.resolve(movie.name() + ".en.srt"), film.subtitles(false));
        Files.writeString(folder.resolve(movie.name() + ".de.srt"), film.subtitles(true));
    }

    private static void season(Studio studio, DemoPlan.Show show, DemoPlan.Season season, Path showFolder)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(showFolder.resolve("Season %02d".formatted(season.number())));
        if (season.number() == 1) {
            String footer = "A series in two seasons   %d".formatted(show.year());
            Drawing.write(
                    Drawing.poster(season.look(), show.title(), show.tagline(), footer),
                    showFolder.resolve("poster.jpg"));
            Drawing.write(Drawing.landscape(season.look(), 1920, 1080), showFolder.resolve("backdrop.jpg"));
        }
        Drawing.write(
                Drawing.poster(season.look(), show.title(), show.tagline(), "Season " + season.number()),
                showFolder.resolve("season%02d-poster.jpg".formatted(season.number())));
        for (int number = 1; number <= season.episodes().size(); number++) {
            Film episode = season.episodes().get(number - 1);
            String name = "%s S%02dE%02d %s".formatted(show.title(), season.number(), number, episode.title());
            Drawing.write(Drawing.landscape(episode.look(), 960, 540), folder.resolve(name + "-thumb.jpg"));
            studio.encode(episode, folder.resolve(name + ".mkv"));
        }
    }

    private static void album(Studio studio, DemoPlan.Album album, Path music)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(
                music.resolve(album.artist()).resolve("%s (%d)".formatted(album.title(), album.year())));
        Path cover = folder.resolve("cover.jpg");
        Drawing.write(Drawing.cover(album.look(), album.title(), album.artist()), cover);
        for (int number = 1; number <= album.tracks().size(); number++) {
            DemoPlan.Track track = album.tracks().get(number - 1);
            String name = "%02d - %s.%s".formatted(number, track.title(), track.extension());
            studio.encode(album, number, cover, folder.resolve(name));
        }
    }

    private static void photos(List<DemoPlan.Photo> photos, Path folder) throws IOException {
        for (DemoPlan.Photo photo : photos) {
            Path year =
                    Files.createDirectories(folder.resolve("" + photo.taken().getYear()));
            Path file = year.resolve("%s %s.jpg".formatted(photo.taken().toLocalDate(), photo.title()));
            Drawing.write(Drawing.landscape(photo.look(), 1920, 1280), file);
            Files.write(file, ExifDate.into(Files.readAllBytes(file), photo.taken()));
        }
    }
}
