package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.packaging.Packager;
import com.viewra.content.Blob;
import com.viewra.content.ContentKey;
import com.viewra.content.ContentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/// Packages the samples of one rendition and keeps the result under the key of what it is.
final class SegmentPress {
    private static final String INIT = "init";

    private final ContentStore store;
    private final Supplier<List<Packager>> packagers;
    private final Presentation presentation;
    private final Rendition rendition;
    private final WatchedPlaces places;
    private final ContentKey initKey;
    /// Reckoned when first needed, as a segment is looked for again and again while it is near a viewer.
    private final AtomicReferenceArray<ContentKey> keys;

    SegmentPress(
            ContentStore store, Supplier<List<Packager>> packagers, Presentation presentation, Rendition rendition) {
        this.store = store;
        this.packagers = packagers;
        this.presentation = presentation;
        this.rendition = rendition;
        this.places = new WatchedPlaces(rendition.plan().segments(), RenditionHeads.READ_AHEAD);
        this.initKey = key(isDolby(rendition) ? INIT + " with the brand of Dolby Vision" : INIT);
        this.keys = new AtomicReferenceArray<>(rendition.plan().segments());
    }

    private static boolean isDolby(Rendition rendition) {
        return rendition.isCopy()
                && rendition.track() instanceof Track.Video video
                && video.format().dolby().isPresent();
    }

    Optional<Blob> storedInit() {
        return store.find(initKey);
    }

    Optional<Blob> stored(int segment) {
        return store.find(key(segment));
    }

    /// The same for those who ask again if it is not there.
    Optional<Blob> storedByNow(int segment) {
        return store.findIfThere(key(segment));
    }

    /// Keeps what a viewer at this segment needs, in place of what was needed before.
    synchronized void watched(int segment) {
        places.moveTo(segment);
        List<ContentKey> needed = new ArrayList<>();
        needed.add(initKey);
        places.needed().forEach(n -> needed.add(key(n)));
        store.pin(this, needed);
    }

    boolean has(int segment) {
        return store.contains(key(segment));
    }

    /// Makes the init segment, or sees that the stored one is the same: segments of this format then play with it.
    /// @throws MediaException if samples of this format do not fit those made before
    Blob init(TrackFormat format) throws MediaException {
        byte[] bytes = packager(format).initSegment(format);
        try {
            Blob blob = store.put(initKey, bytes);
            if (!Arrays.equals(Files.readAllBytes(blob.file()), bytes))
                throw new MediaException(
                        MediaException.Code.TOOL_FAILED,
                        "The encoder's headers differ from those of the segments made before.");
            return blob;
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new NotStoredException(e);
        }
    }

    Blob segment(TrackFormat format, int segment, List<Sample> samples) throws MediaException {
        byte[] bytes = packager(format).mediaSegment(format, segment, samples);
        try {
            return store.put(key(segment), bytes);
        } catch (IOException e) {
            throw new NotStoredException(e);
        }
    }

    /// Those of the first samples of a segment that come after the first `from`, as part of it; nothing is stored.
    /// @return empty if it cannot be sent in parts
    Optional<byte[]> part(TrackFormat format, int segment, List<Sample> samples, int from) throws MediaException {
        return packager(format).segmentPart(format, segment, samples, from);
    }

    private Packager packager(TrackFormat format) throws MediaException {
        return packagers.get().stream()
                .filter(p -> p.supports(format))
                .findFirst()
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.UNSUPPORTED,
                        "No packager plugin takes " + format.codec().id() + "."));
    }

    /// The cut is part of the key, so a better reading of a file never mixes with segments cut by a worse one.
    private ContentKey key(int segment) {
        ContentKey known = keys.get(segment);
        if (known != null) return known;
        ContentKey key = reckonKey(segment);
        keys.set(segment, key);
        return key;
    }

    private ContentKey reckonKey(int segment) {
        TrackPlan plan = rendition.plan();
        return key("%d-%d/%d from %s"
                .formatted(
                        plan.start(segment),
                        plan.end(segment),
                        plan.timescale(),
                        presentation.timeLine().originSeconds()));
    }

    private ContentKey key(String part) {
        return ContentKey.of(
                "segment",
                Presentation.VERSION,
                presentation.index().fingerprint().hex(),
                Integer.toString(rendition.track().index()),
                rendition.recipe().canonical(),
                part);
    }
}
