package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.LibraryEvent.ItemAdded;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.LibraryEvent.ItemRemoved;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Writes items; [Branches] those above them.
final class ItemWriter {
    private final Handle handle;
    private final LibraryId library;
    private final Clock clock;
    private final List<DomainEvent> news;
    private final Branches branches;

    ItemWriter(Handle handle, LibraryId library, Clock clock, List<DomainEvent> news) {
        this.handle = handle;
        this.library = library;
        this.clock = clock;
        this.news = news;
        this.branches = new Branches(handle, library, this);
    }

    /// The new item of a new file; empty if there is one already that the file belongs to.
    Optional<MediaId> add(FileFound found, FirstWords words) {
        ItemFacts facts = ItemFacts.of(found, branches.above(found, Optional.empty()));
        if (facts.identity().flatMap(this::identified).isPresent()) return Optional.empty();
        MediaId item = insert(words.shown(facts));
        words.write(item, facts);
        return Optional.of(item);
    }

    /// The item that a file belongs to, new or brought up to date.
    /// @param former the item it belonged to so far
    MediaId place(FileFound found, Optional<MediaId> former) {
        Optional<MediaId> branch = former.flatMap(branches::parent);
        MediaId item = place(ItemFacts.of(found, branches.above(found, former)), former);
        prune(branch);
        return item;
    }

    /// The same for a file that is where it was and has another name now: what is above it cannot have moved.
    MediaId placeAgain(FileFound found, MediaId former) {
        Optional<MediaId> branch = branches.parent(former);
        MediaId item = place(ItemFacts.of(found, branches.above(found, Optional.empty())), Optional.of(former));
        prune(branch);
        return item;
    }

    private MediaId place(ItemFacts facts, Optional<MediaId> former) {
        Optional<MediaId> sameIdentity = facts.identity().flatMap(this::identified);
        if (sameIdentity.isPresent() && !sameIdentity.equals(former)) return joined(sameIdentity.get(), former);
        if (former.isPresent() && (sameIdentity.isPresent() || isOnlyFileOf(former.get()))) {
            update(former.get(), facts);
            return former.get();
        }
        return insert(facts);
    }

    /// A file that turns out to be another version or part of an item; history of its own goes with it.
    private MediaId joined(MediaId item, Optional<MediaId> former) {
        former.filter(this::isOnlyFileOf)
                .ifPresent(old -> handle.execute(
                        "update progress set item_id = ? where item_id = ?"
                                + " and not exists (select 1 from progress p where p.item_id = ?)",
                        item.value(),
                        old.value(),
                        item.value()));
        news.add(new ItemChanged(item));
        return item;
    }

    Optional<MediaId> identified(String identity) {
        return handle.createQuery("select id from item where library_id = :library and identity = :identity")
                .bind("library", library.value())
                .bind("identity", identity)
                .mapTo(Long.class)
                .findOne()
                .map(MediaId::new);
    }

    private boolean isOnlyFileOf(MediaId item) {
        return handle.select("select count(*) from media_file where item_id = ?", item.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    MediaId insert(ItemFacts facts) {
        MediaId id = bind(
                        handle.createUpdate("insert into item (library_id, parent_id, kind, identity, title, title_key,"
                                + " natural_key, release_year, air_date, show_title, season, episode, episode_end, artist,"
                                + " album, disc, track_number, naming_rule, added_ms) values (:library, :parent, :kind,"
                                + " :identity, :title, :title_key, :natural_key, :year, :air_date, :show, :season,"
                                + " :episode, :episode_end, :artist, :album, :disc, :track, :rule, :added)"),
                        facts)
                .bind("added", clock.millis())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .map(MediaId::new)
                .one();
        news.add(new ItemAdded(id, library, facts.kind(), facts.title()));
        return id;
    }

    void update(MediaId id, ItemFacts facts) {
        bind(
                        handle.createUpdate(
                                "update item set library_id = :library, parent_id = :parent, kind = :kind, identity = :identity,"
                                        + " title = :title, title_key = :title_key, natural_key = :natural_key,"
                                        + " release_year = :year, air_date = :air_date, show_title = :show, season = :season,"
                                        + " episode = :episode, episode_end = :episode_end, artist = :artist, album = :album,"
                                        + " disc = :disc, track_number = :track, naming_rule = :rule"
                                        + " where id = :id"),
                        facts)
                .bind("id", id.value())
                .execute();
        handle.execute("delete from artwork where item_id = ?", id.value());
        changed(id);
    }

    private Update bind(Update statement, ItemFacts facts) {
        return statement
                .bind("library", library.value())
                .bind("parent", facts.parent().map(MediaId::value))
                .bind("kind", facts.kind().id())
                .bind("identity", facts.identity())
                .bind("title", facts.title())
                .bind("title_key", facts.titleKey())
                .bind("natural_key", facts.naturalKey())
                .bind("year", facts.year())
                .bind("air_date", facts.airDate())
                .bind("show", facts.show())
                .bind("season", facts.season())
                .bind("episode", facts.episode())
                .bind("episode_end", facts.episodeEnd())
                .bind("artist", facts.artist())
                .bind("album", facts.album())
                .bind("disc", facts.disc())
                .bind("track", facts.track())
                .bind("rule", facts.rule());
    }

    /// An item whose only file has left its place for another is no longer what that place says.
    void misplaced(MediaId item) {
        if (isOnlyFileOf(item)) handle.execute("update item set identity = null where id = ?", item.value());
    }

    void changed(MediaId item) {
        news.add(new ItemChanged(item));
    }

    /// Removes an item whose last file went to another.
    void dropIfEmpty(MediaId item) {
        prune(Optional.of(item));
    }

    private void prune(Optional<MediaId> item) {
        branches.prune(item).forEach(gone -> news.add(new ItemRemoved(gone)));
    }
}
