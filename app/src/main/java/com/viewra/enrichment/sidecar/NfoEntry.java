package com.viewra.enrichment.sidecar;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One element of an NFO file as metadata (kodi.wiki: NFO files; Jellyfin writes the same with a few names more).
final class NfoEntry {
    private static final Set<String> ROOTS =
            Set.of("movie", "tvshow", "season", "episodedetails", "artist", "album", "musicvideo", "video");
    private static final Map<Field, List<String>> FIELDS = Map.ofEntries(
            Map.entry(Field.TITLE, List.of("title", "localtitle")),
            Map.entry(Field.ORIGINAL_TITLE, List.of("originaltitle")),
            Map.entry(Field.SORT_TITLE, List.of("sorttitle", "sortname")),
            Map.entry(Field.OVERVIEW, List.of("plot", "biography", "review", "outline")),
            Map.entry(Field.TAGLINE, List.of("tagline")),
            Map.entry(Field.CERTIFICATION, List.of("mpaa", "certification")),
            Map.entry(Field.STATUS, List.of("status")),
            Map.entry(Field.TRAILER, List.of("trailer")));
    private static final List<String> DAYS = List.of("premiered", "aired", "releasedate", "released", "firstaired");
    private static final Map<String, Label.Kind> LABELS = Map.of(
            "genre", Label.Kind.GENRE,
            "style", Label.Kind.GENRE,
            "tag", Label.Kind.TAG,
            "studio", Label.Kind.STUDIO,
            "country", Label.Kind.COUNTRY,
            "mood", Label.Kind.MOOD,
            "label", Label.Kind.LABEL);
    private static final Map<String, Credit.Role> CREDITS = Map.of(
            "director", Credit.Role.DIRECTOR,
            "credits", Credit.Role.WRITER,
            "writer", Credit.Role.WRITER,
            "producer", Credit.Role.PRODUCER,
            "composer", Credit.Role.COMPOSER);
    private static final Map<String, String> IDS = Map.of(
            "imdbid", "imdb",
            "imdb_id", "imdb",
            "tmdbid", "tmdb",
            "tvdbid", "tvdb",
            "musicbrainzalbumid", "musicbrainz-album",
            "musicbrainzreleasegroupid", "musicbrainz-release-group",
            "musicbrainzartistid", "musicbrainz-artist",
            "musicbrainzalbumartistid", "musicbrainz-album-artist");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final XmlNode node;
    private final Metadata.Builder metadata = new Metadata.Builder();

    private NfoEntry(XmlNode node) {
        this.node = node;
    }

    static boolean isKnown(XmlNode root) {
        return ROOTS.contains(root.name());
    }

    /// @param ids what the file names beside the element
    static Nfo.Entry of(XmlNode root, Map<String, String> ids) {
        NfoEntry entry = new NfoEntry(root);
        entry.fields();
        entry.ratings();
        entry.labels();
        entry.credits();
        entry.ids();
        ids.forEach(entry.metadata::id);
        return new Nfo.Entry(
                root.name(),
                entry.metadata.done(),
                entry.number("season", "seasonnumber"),
                entry.number("episode", "episodenumber"));
    }

    private void fields() {
        FIELDS.forEach((field, names) ->
                node.texts(names.toArray(String[]::new)).forEach(text -> metadata.field(field, text)));
        if (node.name().equals("artist") || node.name().equals("season"))
            node.texts("name", "seasonname").forEach(name -> metadata.field(Field.TITLE, name));
        number("year").ifPresent(year -> {
            if (year > 1800) metadata.field(Field.YEAR, "" + year);
        });
        for (String day : node.texts(DAYS.toArray(String[]::new))) {
            Matcher date = DATE.matcher(day);
            if (date.find()) metadata.field(Field.RELEASED, date.group());
        }
        number("runtime").ifPresent(minutes -> metadata.field(Field.RUNTIME, "" + minutes));
        number("playcount").ifPresent(count -> metadata.field(Field.PLAY_COUNT, "" + count));
        if (isTrue("watched")) metadata.field(Field.PLAY_COUNT, "1");
        if (isTrue("compilation")) metadata.field(Field.COMPILATION, "1");
        metadata.isFinal(isTrue("lockdata"));
    }

    private boolean isTrue(String name) {
        return node.texts(name).stream().anyMatch(text -> text.equalsIgnoreCase("true") || text.equals("1"));
    }

    private OptionalInt number(String... names) {
        for (String text : node.texts(names)) {
            Matcher found = NUMBER.matcher(text);
            if (found.find()) return OptionalInt.of(Integer.parseInt(found.group()));
        }
        return OptionalInt.empty();
    }

    /// Kodi keeps several ratings, one of them marked as default, on scales of their own.
    private void ratings() {
        List<XmlNode> ratings =
                node.first("ratings").map(all -> all.all("rating")).orElse(List.of());
        ratings.stream()
                .filter(rating -> rating.attribute("default").equals("true"))
                .findFirst()
                .or(() -> ratings.stream().findFirst())
                .ifPresent(rating -> {
                    rating.texts("value").forEach(value -> rating(value, rating.attribute("max")));
                    rating.texts("votes").forEach(votes -> metadata.field(Field.VOTES, votes.replaceAll("[.,]", "")));
                });
        node.texts("rating").forEach(value -> rating(value, ""));
        node.texts("votes").forEach(votes -> metadata.field(Field.VOTES, votes.replaceAll("[.,]", "")));
        node.texts("userrating").stream()
                .filter(value -> !value.matches("0+(\\.0+)?"))
                .forEach(value -> metadata.field(Field.USER_RATING, value));
    }

    private void rating(String text, String scale) {
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            double top = scale.isEmpty() ? 10 : Double.parseDouble(scale);
            if (value > 0 && value <= top)
                metadata.field(Field.RATING, String.format(Locale.ROOT, "%.1f", value * 10 / top));
        } catch (NumberFormatException e) {
            // no rating then
        }
    }

    /// Older files hold several in one element: "Drama / Crime".
    private void labels() {
        for (XmlNode child : node.children()) {
            Label.Kind kind = LABELS.get(child.name());
            if (kind == null) continue;
            for (String name : child.text().split(" / ", -1)) metadata.label(kind, name);
        }
        for (XmlNode set : node.all("set")) {
            List<String> named = set.texts("name");
            metadata.label(Label.Kind.COLLECTION, named.isEmpty() ? set.text() : named.getFirst());
        }
    }

    private void credits() {
        for (XmlNode actor : node.all("actor"))
            for (String name : actor.texts("name"))
                metadata.credit(role(actor), name, actor.texts("role").stream().findFirst());
        for (XmlNode child : node.children()) {
            Credit.Role role = CREDITS.get(child.name());
            if (role != null) for (String name : child.text().split(" / ", -1)) metadata.credit(role, name);
        }
    }

    private static Credit.Role role(XmlNode actor) {
        return switch (actor.texts("type").stream().findFirst().orElse("").toLowerCase(Locale.ROOT)) {
            case "gueststar" -> Credit.Role.GUEST;
            case "director" -> Credit.Role.DIRECTOR;
            case "writer" -> Credit.Role.WRITER;
            case "producer" -> Credit.Role.PRODUCER;
            case "composer" -> Credit.Role.COMPOSER;
            default -> Credit.Role.ACTOR;
        };
    }

    private void ids() {
        for (XmlNode id : node.all("uniqueid")) {
            String provider = id.attribute("type").toLowerCase(Locale.ROOT);
            if (!provider.isEmpty() && !provider.equals("unknown")) metadata.id(provider, id.text());
        }
        node.children()
                .forEach(child -> Optional.ofNullable(IDS.get(child.name()))
                        .ifPresent(provider -> metadata.id(provider, child.text())));
        for (String id : node.texts("id")) {
            if (id.matches("tt\\d{5,}")) metadata.id("imdb", id);
            else if (id.matches("\\d+") && node.name().equals("tvshow")) metadata.id("tvdb", id);
            else if (id.matches("\\d+") && node.name().equals("movie")) metadata.id("tmdb", id);
        }
    }
}
