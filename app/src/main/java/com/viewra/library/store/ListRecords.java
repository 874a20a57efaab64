package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.Facet;
import com.viewra.library.LibraryEvent.PlaylistChanged;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.SmartRule;
import com.viewra.library.portable.ListRecord;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Taken;
import com.viewra.library.portable.Taken.Part;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Playlists as records, and back. In rules people and libraries are numbers of one database, so their names go along.
final class ListRecords {
    private static final Set<Facet> PEOPLE =
            Set.of(Facet.PERSON, Facet.ACTOR, Facet.DIRECTOR, Facet.WRITER, Facet.COMPOSER);
    private final Handle handle;
    private final PlaylistRows rows;

    ListRecords(Handle handle) {
        this.handle = handle;
        this.rows = new PlaylistRows(handle);
    }

    /// Those that follow a file are in that file.
    List<ListRecord> all() {
        return rows.all().stream()
                .filter(list -> list.follows().isEmpty())
                .map(this::record)
                .toList();
    }

    private ListRecord record(Playlist list) {
        Map<String, String> people = new HashMap<>();
        Map<String, String> libraries = new HashMap<>();
        list.rule()
                .ifPresent(rule -> translated(
                        rule,
                        person -> named("person", person, people),
                        library -> named("library", library, libraries)));
        return new ListRecord(list.name(), list.rule(), people, libraries, items(list.id()), list.changedAt());
    }

    private String named(String table, String id, Map<String, String> names) {
        handle.select("select name from " + table + " where id = ?", Long.parseLong(id))
                .mapTo(String.class)
                .findOne()
                .ifPresent(name -> names.put(id, name));
        return id;
    }

    private List<Long> items(PlaylistId id) {
        return handle.select("select item_id from playlist_entry where playlist_id = ? order by position", id.value())
                .mapTo(Long.class)
                .list();
    }

    Taken take(ListRecord told, List<MediaId> items, Manner manner, List<DomainEvent> news) {
        Optional<SmartRule> rule = told.rule()
                .map(wanted ->
                        translated(wanted, person -> person(told, person, manner), library -> library(told, library)));
        Optional<Playlist> here = rows.all().stream()
                .filter(list -> list.follows().isEmpty())
                .filter(list -> list.name().equals(told.name()) && list.rule().isPresent() == rule.isPresent())
                .findFirst();
        List<Long> wanted = items.stream().map(MediaId::value).toList();
        if (here.isPresent()) {
            Playlist own = here.get();
            if (own.rule().equals(rule) && items(own.id()).equals(wanted)) return new Taken(Set.of(), Set.of());
            if (own.changedAt().isAfter(told.changedAt()) && !manner.overwrites())
                return new Taken(Set.of(), Set.of(Part.PLAYLIST));
        }
        if (!manner.isRehearsal()) {
            PlaylistId id = here.map(Playlist::id).orElseGet(() -> rows.insert(told.name(), rule, told.changedAt()));
            rows.update(id, told.name(), rule, told.changedAt());
            rows.remove(id, rows.entries(id));
            rows.order(id, rows.append(id, items), told.changedAt());
            news.add(new PlaylistChanged(id));
        }
        return new Taken(Set.of(Part.PLAYLIST), Set.of());
    }

    /// Somebody who is not known here yet has a number as soon as it is needed, in case a scan brings them.
    private String person(ListRecord told, String number, Manner manner) {
        String name = told.people().getOrDefault(number, number);
        return manner.isRehearsal() ? number : Long.toString(new PersonRows(handle).id(name));
    }

    private String library(ListRecord told, String number) {
        String name = told.libraries().getOrDefault(number, number);
        return handle.select("select id from library where name = ? order by id", name)
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The playlist \"%s\" fills itself from the library \"%s\", which is not here."
                                .formatted(told.name(), name)));
    }

    private static SmartRule translated(SmartRule rule, UnaryOperator<String> person, UnaryOperator<String> library) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        rule.values()
                .forEach((facet, keys) -> values.put(
                        facet,
                        keys.stream()
                                .map(
                                        PEOPLE.contains(facet)
                                                ? person
                                                : facet == Facet.LIBRARY ? library : UnaryOperator.identity())
                                .collect(Collectors.toSet())));
        return new SmartRule(
                rule.library().map(id -> LibraryId.parse(library.apply(id.toString()))),
                rule.kinds(),
                rule.text(),
                values,
                rule.fromYear(),
                rule.toYear(),
                rule.minRating(),
                rule.addedWithinDays(),
                rule.sort(),
                rule.limit());
    }
}
