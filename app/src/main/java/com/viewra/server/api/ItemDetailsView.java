package com.viewra.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.viewra.api.media.TrackLabel;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Chapter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Everything known of one item, on the wire.
record ItemDetailsView(
        @JsonUnwrapped ItemView item,
        List<FileView> files,
        List<ChapterView> chapters,
        List<ParentView> parents,
        int children,
        List<ItemView> extras,
        @JsonUnwrapped AboutView about,
        List<CreditView> credits) {
    static ItemDetailsView of(ItemDetails details) {
        return new ItemDetailsView(
                ItemView.of(details.item()),
                details.files().stream().map(FileView::of).toList(),
                details.chapters().stream().map(ChapterView::of).toList(),
                details.parents().stream().map(ParentView::of).toList(),
                details.children(),
                details.extras().stream().map(ItemView::of).toList(),
                AboutView.of(details.about()),
                details.cast().stream().map(CreditView::of).toList());
    }

    record FileView(
            Path path,
            long sizeBytes,
            Optional<String> version,
            OptionalInt part,
            Optional<String> container,
            OptionalLong durationMs,
            List<TrackView> tracks,
            List<SidecarView> sidecars,
            Optional<String> broken,
            Optional<Instant> missingSince) {
        static FileView of(MediaFile file) {
            return new FileView(
                    file.path(),
                    file.sizeBytes(),
                    file.version(),
                    file.part(),
                    file.container(),
                    ItemView.millis(file.duration()),
                    file.tracks().stream().map(TrackView::of).toList(),
                    file.sidecars().stream().map(SidecarView::of).toList(),
                    file.broken(),
                    file.missingSince());
        }
    }

    /// @param person its number, for `person=` in lists
    /// @param part who an actor plays
    record CreditView(long person, String role, String name, Optional<String> part) {
        static CreditView of(ItemDetails.Part part) {
            return new CreditView(
                    part.person(),
                    part.credit().role().id(),
                    part.credit().name(),
                    part.credit().part());
        }
    }

    /// A subtitle file beside the film.
    record SidecarView(Path path, String codec, Optional<String> language, Optional<String> title, boolean forced) {
        static SidecarView of(SidecarSubtitle sidecar) {
            TrackLabel label = sidecar.label();
            return new SidecarView(
                    sidecar.path(), sidecar.codec().id(), label.language(), label.title(), label.isForced());
        }
    }

    record ChapterView(long startMs, String title) {
        static ChapterView of(Chapter chapter) {
            return new ChapterView(chapter.start().toMillis(), chapter.title());
        }
    }

    record ParentView(MediaId id, String kind, String title) {
        static ParentView of(Item item) {
            return new ParentView(item.id(), item.kind().id(), item.title());
        }
    }
}
