package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.isobmff.Box;
import com.viewra.isobmff.Fields;
import com.viewra.media.music.Id3Genres;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tags and covers as iTunes keeps them in `udta/meta/ilst`, by the names FFmpeg gives them.
final class ItunesTags {
    private static final int JPEG = 13;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("\u00a9nam", "title"),
            Map.entry("\u00a9ART", "artist"),
            Map.entry("aART", "album_artist"),
            Map.entry("\u00a9alb", "album"),
            Map.entry("\u00a9day", "date"),
            Map.entry("\u00a9gen", "genre"),
            Map.entry("gnre", "genre"),
            Map.entry("\u00a9wrt", "composer"),
            Map.entry("\u00a9cmt", "comment"),
            Map.entry("\u00a9too", "encoder"),
            Map.entry("\u00a9lyr", "lyrics"),
            Map.entry("cprt", "copyright"),
            Map.entry("desc", "description"),
            Map.entry("ldes", "synopsis"),
            Map.entry("tvsh", "show"),
            Map.entry("tven", "episode_id"),
            Map.entry("tvnn", "network"),
            Map.entry("trkn", "track"),
            Map.entry("disk", "disc"),
            Map.entry("cpil", "compilation"),
            Map.entry("tmpo", "bpm"),
            Map.entry("tvsn", "season_number"),
            Map.entry("tves", "episode_sort"));

    private ItunesTags() {}

    static Map<String, String> read(Box moov) throws MediaException {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Box item : items(moov.find("udta"))) {
            String name = item.is("----") ? freeForm(item) : NAMES.getOrDefault(item.type(), "");
            if (name.isEmpty()) continue;
            List<String> values = new ArrayList<>();
            for (Box data : item.children("data")) values.add(value(item.type(), data));
            String value = String.join(";", values);
            if (!value.isBlank()) tags.putIfAbsent(name, value);
        }
        return tags;
    }

    /// The name of a tag that its writer made up: "MusicBrainz Album Id".
    private static String freeForm(Box item) throws MediaException {
        Optional<Box> name = item.child("name");
        if (name.isEmpty()) return "";
        Fields fields = name.get().fields();
        fields.skip(4);
        return new String(fields.rest(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    /// Codecs of the cover pictures in order; [Codec#UNKNOWN] stands for PNG.
    static List<Codec> covers(Box udta) throws MediaException {
        List<Codec> covers = new ArrayList<>();
        for (Box item : items(Optional.of(udta))) {
            if (!item.is("covr")) continue;
            for (Box data : item.children("data"))
                covers.add(data.fields().u32() == JPEG ? Codec.MJPEG : Codec.UNKNOWN);
        }
        return covers;
    }

    private static List<Box> items(Optional<Box> udta) throws MediaException {
        Optional<Box> meta = udta.isEmpty() ? Optional.empty() : udta.get().child("meta");
        if (meta.isEmpty() || meta.get().sizeBytes() < 12) return List.of();
        Fields fields = meta.get().fields();
        fields.skip(4);
        for (Box box : Box.listIn(fields)) if (box.is("ilst")) return box.children();
        return List.of();
    }

    private static String value(String type, Box data) throws MediaException {
        Fields fields = data.fields();
        fields.skip(8);
        return switch (type) {
            case "trkn", "disk" -> {
                fields.skip(2);
                int number = fields.u16();
                int total = fields.remaining() >= 2 ? fields.u16() : 0;
                yield number == 0 ? "" : total == 0 ? "" + number : number + "/" + total;
            }
            case "gnre" -> fields.remaining() < 2 ? "" : Id3Genres.of(fields.u16() - 1); // unlike ID3v1 from one on
            case "tvsn", "tves", "cpil", "tmpo" -> {
                long number = 0;
                while (fields.remaining() > 0) number = number << 8 | fields.u8();
                yield "" + number;
            }
            default -> new String(fields.rest(), StandardCharsets.UTF_8);
        };
    }
}
