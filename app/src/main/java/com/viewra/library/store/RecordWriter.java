package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.Identified;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.LibraryEvent.LikingChanged;
import com.viewra.library.LibraryEvent.PlaybackProgress;
import com.viewra.library.Liking;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Opinion;
import com.viewra.library.portable.Portable.Addressed;
import com.viewra.library.portable.Taken;
import com.viewra.library.portable.Taken.Part;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Takes in what another library told of items. Of two that disagree the newer counts; what people did here without
/// saying when, as editing a field, counts for more than what comes.
final class RecordWriter {
    private final Handle handle;
    private final List<DomainEvent> news;
    private final Manner manner;
    private final MarkRows marks;
    private final IdentificationRows identifications;
    private final ForeignMetadata metadata;

    RecordWriter(Handle handle, List<DomainEvent> news, Manner manner) {
        this.handle = handle;
        this.news = news;
        this.manner = manner;
        this.marks = new MarkRows(handle);
        this.identifications = new IdentificationRows(handle);
        this.metadata = new ForeignMetadata(handle, news, manner);
    }

    Taken take(Addressed addressed) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        Set<Part> left = EnumSet.noneOf(Part.class);
        ItemRecord told = addressed.record();
        opinion(addressed.item(), told.opinion(), changed, left);
        metadata.take(addressed.item(), told, changed, left);
        told.decision().ifPresent(decision -> identify(at(decision, addressed.item()), changed, left));
        told.addedAt().filter(added -> age(addressed.item(), added)).ifPresent(_ -> changed.add(Part.AGE));
        return new Taken(changed, left);
    }

    /// @param likedAt when it was rated here; empty if it was not
    private record Here(MarkRows.Said said, boolean hasChildren, Optional<Instant> likedAt) {}

    private void opinion(MediaId item, Opinion told, Set<Part> changed, Set<Part> left) {
        if (told.isNone()) return;
        Optional<Here> found = here(item);
        if (found.isEmpty()) return;
        Here here = found.get();
        Optional<Progress> progress = here.said.progress();
        if (told.progress().isPresent() && !here.hasChildren)
            progress = Optional.of(newer(progress, told.progress().get(), changed, left));
        Liking liking = liking(here, told, changed, left);
        if (manner.isRehearsal() || (!changed.contains(Part.PROGRESS) && !changed.contains(Part.LIKING))) return;
        Instant likedAt = here.likedAt.filter(at -> at.isAfter(told.likedAt())).orElse(told.likedAt());
        marks.write(List.of(new MarkRows.Said(item, progress, liking)), likedAt);
        if (changed.contains(Part.LIKING)) news.add(new LikingChanged(item, liking));
        if (changed.contains(Part.PROGRESS))
            progress.ifPresent(now -> news.add(new PlaybackProgress(item, now.position(), now.watched())));
    }

    private Optional<Here> here(MediaId item) {
        Optional<Instant> likedAt = handle.select("select updated_ms from liking where item_id = ?", item.value())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
        return handle.select(ItemRow.SELECT + "where i.id = ?", item.value())
                .map((row, _) -> ItemRow.of(row))
                .findOne()
                .map(row -> new Here(
                        new MarkRows.Said(item, row.progress(), row.liking()),
                        row.kind().hasChildren(),
                        likedAt));
    }

    private Progress newer(Optional<Progress> here, Progress told, Set<Part> changed, Set<Part> left) {
        if (here.isPresent()) {
            Progress own = here.get();
            boolean isSame = own.watched() == told.watched() && own.position().equals(told.position());
            if (isSame) return own;
            if (!manner.overwrites() && !told.updatedAt().isAfter(own.updatedAt())) {
                left.add(Part.PROGRESS);
                return own;
            }
        }
        changed.add(Part.PROGRESS);
        return told;
    }

    /// What is not said here is taken whenever it was said there.
    private Liking liking(Here here, Opinion told, Set<Part> changed, Set<Part> left) {
        Liking own = here.said.liking();
        boolean wins =
                manner.overwrites() || here.likedAt.isEmpty() || told.likedAt().isAfter(here.likedAt.get());
        boolean favourite = (wins || !own.favourite()) ? told.favourite().orElse(own.favourite()) : own.favourite();
        OptionalInt rating =
                (told.rating().isPresent() && (wins || own.rating().isEmpty())) ? told.rating() : own.rating();
        Liking result = new Liking(favourite, rating);
        boolean isLeft = (told.rating().isPresent() && !rating.equals(told.rating()))
                || told.favourite().filter(wanted -> wanted != favourite).isPresent();
        if (isLeft) left.add(Part.LIKING);
        if (!result.equals(own)) changed.add(Part.LIKING);
        return result;
    }

    private static Identified at(Identified decision, MediaId item) {
        return new Identified(
                item,
                decision.state(),
                decision.match(),
                decision.byUser(),
                decision.reasons(),
                decision.question(),
                decision.decidedAt());
    }

    /// What a person decided here is not undone by what a program decided elsewhere.
    private void identify(Identified told, Set<Part> changed, Set<Part> left) {
        Optional<Identified> here = identifications.of(told.item());
        if (here.filter(own -> own.state() == told.state() && own.match().equals(told.match()))
                .isPresent()) return;
        boolean wins = manner.overwrites()
                || here.map(own -> told.decidedAt().isAfter(own.decidedAt()) && (told.byUser() || !own.byUser()))
                        .orElse(true);
        (wins ? changed : left).add(Part.IDENTIFICATION);
        if (wins && !manner.isRehearsal()) identifications.write(told);
    }

    /// @return whether it was added earlier there than here
    private boolean age(MediaId item, Instant added) {
        boolean isEarlier = handle.select(
                                "select count(*) from item where id = ? and added_ms > ?",
                                item.value(),
                                added.toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (isEarlier && !manner.isRehearsal()) {
            handle.execute("update item set added_ms = ? where id = ?", added.toEpochMilli(), item.value());
            news.add(new ItemChanged(item));
        }
        return isEarlier;
    }
}
