package com.viewra.exchange;

import com.viewra.api.scan.ItemKind;
import com.viewra.enrichment.sidecar.XmlNode;
import com.viewra.library.Progress;
import com.viewra.library.portable.Clue;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// An element of a Kodi export or NFO file, as Kodi's `CVideoInfoTag::Save` writes it.
record KodiEntry(XmlNode node) {
    private static final String STACK = "stack://";

    Optional<ItemRecord> record() {
        return switch (node.name()) {
            case "movie" -> Optional.of(record(ItemKind.MOVIE, "", Map.of()));
            case "tvshow" -> Optional.of(record(ItemKind.SHOW, "", Map.of()));
            case "episodedetails" -> Optional.of(record(ItemKind.EPISODE, text("showtitle"), Map.of()));
            case "musicvideo" -> Optional.of(record(ItemKind.VIDEO, "", Map.of()));
            default -> Optional.empty();
        };
    }

    Optional<ItemRecord> ofShow(XmlNode show) {
        KodiEntry above = new KodiEntry(show);
        String name = text("showtitle").isEmpty() ? above.text("title") : text("showtitle");
        return Optional.of(record(ItemKind.EPISODE, name, above.ids()));
    }

    private ItemRecord record(ItemKind kind, String show, Map<String, String> showIds) {
        Clue.Builder clue = new Clue.Builder(kind).title(text("title")).title(text("originaltitle"));
        clue.year(Told.number(text("year")).isPresent() ? Told.number(text("year")) : Told.year(text("premiered")));
        if (kind == ItemKind.EPISODE)
            clue.episode(show, Told.number(text("season")), Told.number(text("episode")))
                    .showIds(showIds);
        if (kind != ItemKind.SHOW) files(text("filenameandpath")).forEach(clue::file);
        ids().forEach(clue::id);
        return ItemRecord.of(clue.done(), opinion());
    }

    /// Parts of a film are joined to one name: `stack://one , other`.
    private static List<String> files(String path) {
        return path.startsWith(STACK)
                ? Arrays.asList(path.substring(STACK.length()).split(" , ", -1))
                : List.of(path);
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        for (XmlNode id : node.all("uniqueid")) {
            String provider = id.attribute("type").toLowerCase(java.util.Locale.ROOT);
            if (!provider.isEmpty() && !provider.equals("unknown") && !id.text().isBlank())
                ids.put(provider, id.text().strip());
        }
        return ids;
    }

    /// What was played has a count; what was stopped half-way a position in seconds.
    private Opinion opinion() {
        boolean watched = Told.number(text("playcount")).orElse(0) > 0;
        Duration position = node.first("resume")
                .flatMap(resume -> resume.texts("position").stream().findFirst())
                .flatMap(Told::seconds)
                .orElse(Duration.ZERO);
        Instant played = Told.instant(text("lastplayed")).orElse(Instant.EPOCH);
        Optional<Progress> progress = watched || position.isPositive()
                ? Optional.of(new Progress(position, watched, played))
                : Optional.empty();
        OptionalInt rating = Told.rating(text("userrating"));
        return new Opinion(progress, Optional.empty(), rating, Instant.EPOCH);
    }

    private String text(String name) {
        return node.texts(name).stream().findFirst().orElse("");
    }
}
