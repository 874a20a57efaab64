package com.viewra.library.store;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.SearchText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Fills a library with made-up items by the thousand: a tenth movies with casts, half episodes, the rest music and
/// photos. Written straight to the tables, because scanning as many files takes minutes.
final class BigLibrary {
    private static final String[] SYLLABLES = {
        "ba", "co", "di", "fe", "gar", "hol", "in", "jo", "kar", "lum", "mor", "nel", "os", "per", "qui", "ros", "sta",
        "ter", "ul", "ver", "wen", "xa", "yor", "zi"
    };
    private static final String[] GENRES = {
        "Action", "Adventure", "Animation", "Comedy", "Crime", "Documentary", "Drama", "Family", "Fantasy", "History",
        "Horror", "Music", "Mystery", "Romance", "Science Fiction", "Thriller", "War", "Western", "Noir", "Sport"
    };
    private final Random random = new Random(7);
    private final Handle handle;
    private final LibraryId library;
    private final List<String> words = new ArrayList<>();
    private final int people;
    private long next = 1;

    private BigLibrary(Handle handle, LibraryId library, int people) {
        this.handle = handle;
        this.library = library;
        this.people = people;
        for (int n = 0; n < 12_000; n++) words.add(word());
    }

    /// @return the library the items are in
    static LibraryId fill(LibraryStore store, Path folder, int items) {
        LibraryId library = store.add("Big", LibraryKind.MIXED, List.of(folder)).id();
        store.writeDirectly((handle, news) -> {
            new BigLibrary(handle, library, items / 5).fill(items);
            return news.add(new ItemChanged(new MediaId(1)));
        });
        return library;
    }

    private void fill(int items) {
        people();
        Batches batches = new Batches(handle);
        for (int n = 0; n < items / 10; n++) movie(batches);
        for (int show = 0; show < items / 200; show++) show(batches);
        for (int album = 0; album < items / 40; album++) album(batches);
        while (next <= items) photo(batches);
        batches.flush();
        handle.execute("alter table item alter column id restart with " + (next + 1));
    }

    private void people() {
        PreparedBatch batch = handle.prepareBatch("insert into person (id, name, name_key) values (?, ?, ?)");
        for (int n = 1; n <= people; n++) {
            String name = capital(pick()) + " " + capital(pick()) + " " + n;
            batch.add(n, name, SearchText.fold(name));
        }
        batch.execute();
    }

    private void movie(Batches batches) {
        long id = item(batches, 0, "movie", title(), 1920 + random.nextInt(106), "", "", "");
        file(batches, id, true);
        for (int n = 0; n < 2; n++) genre(batches, id);
        IntStream.generate(() -> 1 + random.nextInt(people))
                .distinct()
                .limit(12)
                .forEach(person -> batches.credit(id, person));
        if (random.nextInt(4) == 0) batches.progress(id, random.nextBoolean());
    }

    private void show(Batches batches) {
        String name = title();
        long show = item(batches, 0, "show", name, 1990 + random.nextInt(36), name, "", "");
        genre(batches, show);
        for (int season = 1; season <= 4; season++) {
            long id = item(batches, show, "season", "Season " + season, 0, name, "", "");
            for (int episode = 0; episode < 24; episode++) {
                long one = item(batches, id, "episode", title(), 0, name, "", "");
                file(batches, one, true);
                if (random.nextInt(10) == 0) batches.progress(one, true);
            }
        }
    }

    private void album(Batches batches) {
        String artist = capital(pick()) + " " + capital(pick());
        String name = title();
        long above = item(batches, 0, "artist", artist, 0, "", artist, "");
        long album = item(batches, above, "album", name, 1960 + random.nextInt(66), "", artist, name);
        genre(batches, album);
        for (int n = 0; n < 10; n++) file(batches, item(batches, album, "track", title(), 0, "", artist, name), false);
    }

    private void photo(Batches batches) {
        file(batches, item(batches, 0, "photo", "IMG " + next, 0, "", "", ""), true);
    }

    private long item(
            Batches batches,
            long parent,
            String kind,
            String title,
            int year,
            String show,
            String artist,
            String album) {
        long id = next++;
        batches.item(library, id, parent, kind, title, year, show, artist, album);
        return id;
    }

    private void file(Batches batches, long item, boolean isVideo) {
        int height = new int[] {480, 576, 720, 1080, 1080, 2160}[random.nextInt(6)];
        batches.file(library, item, isVideo, height, random.nextInt(20) == 0 ? "hdr10" : "sdr", language());
    }

    private String language() {
        return new String[] {"en", "en", "en", "de", "fr", "ja"}[random.nextInt(6)];
    }

    private void genre(Batches batches, long item) {
        batches.label(item, GENRES[random.nextInt(GENRES.length)]);
    }

    private String title() {
        StringBuilder title = new StringBuilder(random.nextInt(4) == 0 ? "The " : "");
        int count = 1 + random.nextInt(4);
        for (int n = 0; n < count; n++) title.append(n == 0 ? "" : " ").append(capital(pick()));
        return title.toString();
    }

    /// Some words are much more frequent than others.
    private String pick() {
        double place = random.nextDouble();
        return words.get((int) (place * place * place * words.size()));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int n = 0; n < count; n++) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// Rows on their way, some thousand at a time.
    private static final class Batches {
        private final PreparedBatch items;
        private final PreparedBatch files;
        private final PreparedBatch tracks;
        private final PreparedBatch labels;
        private final PreparedBatch credits;
        private final PreparedBatch progress;

        Batches(Handle handle) {
            items = handle.prepareBatch(
                    "insert into item (id, library_id, parent_id, kind, title, title_key, natural_key,"
                            + " release_year, show_title, artist, album, added_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            files = handle.prepareBatch("insert into media_file (id, library_id, item_id, folder, path, size_bytes,"
                    + " modified_ms, duration_ms, width, height) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            tracks = handle.prepareBatch("insert into track (file_id, position, kind, codec, codec_name, language,"
                    + " dynamic_range, is_default, is_forced, hearing_impaired) values (?, ?, ?, 'h264', 'h264', ?, ?, true,"
                    + " false, false)");
            labels = handle.prepareBatch("merge into item_label (item_id, kind, label, label_key, source)"
                    + " key (item_id, kind, label_key, source) values (?, 'genre', ?, ?, 'nfo')");
            credits = handle.prepareBatch("insert into credit (item_id, person_id, role, source, position)"
                    + " values (?, ?, 'actor', 'nfo', 0)");
            progress = handle.prepareBatch(
                    "insert into progress (item_id, position_ms, watched, updated_ms) values (?, ?, ?, ?)");
        }

        void item(
                LibraryId library,
                long id,
                long parent,
                String kind,
                String title,
                int year,
                String show,
                String artist,
                String album) {
            String key = SearchText.sortKey(title);
            String natural = Columns.shortened(
                    SearchText.sortKey(show + artist) + "\u0001" + SearchText.sortKey((int) id) + "\u0001" + key, 4500);
            items.add(
                    id,
                    library.value(),
                    parent == 0 ? null : parent,
                    kind,
                    title,
                    key,
                    parent == 0 ? key : natural,
                    year == 0 ? null : year,
                    text(show),
                    text(artist),
                    text(album),
                    1_700_000_000_000L + id * 1000);
            if (items.size() == 5000) flush();
        }

        private static @org.jspecify.annotations.Nullable String text(String text) {
            return text.isEmpty() ? null : text;
        }

        void file(LibraryId library, long item, boolean isVideo, int height, String range, String language) {
            String folder = "/media/big/" + item / 100;
            files.add(
                    item,
                    library.value(),
                    item,
                    folder,
                    folder + "/" + item + ".mkv",
                    1_000_000L + item,
                    1_700_000_000_000L,
                    5_400_000L + item,
                    isVideo ? height * 16 / 9 : null,
                    isVideo ? height : null);
            if (isVideo) tracks.add(item, 0, "video", null, range);
            tracks.add(item, 1, "audio", language, null);
        }

        void label(long item, String genre) {
            labels.add(item, genre, SearchText.fold(genre));
        }

        void credit(long item, int person) {
            credits.add(item, person);
        }

        void progress(long item, boolean watched) {
            progress.add(item, watched ? 0 : 1_000_000L, watched, 1_750_000_000_000L + item);
        }

        void flush() {
            for (PreparedBatch batch : List.of(items, files, tracks, labels, credits, progress))
                if (batch.size() > 0) batch.execute();
        }
    }
}
