package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The presentation of one file, as the file is now, and the heads that work on it.
final class FileStreams implements AutoCloseable {
    private final Presentation presentation;
    private final Function<Rendition, HeadWork> work;
    private final Map<RenditionId, RenditionHeads> heads = new ConcurrentHashMap<>();
    private final Map<Integer, TrackHeads> tracks = new ConcurrentHashMap<>();

    FileStreams(Presentation presentation, Function<Rendition, HeadWork> work) {
        this.presentation = presentation;
        this.work = work;
    }

    Presentation presentation() {
        return presentation;
    }

    /// What is worth offering, best first: everything but sizes that the machine cannot keep up with. They can be asked
    /// for all the same. One size always remains.
    List<RenditionId> offered(EncodingLimits limits) {
        List<Rendition> all = List.copyOf(presentation.renditions().values());
        Optional<Rendition> smallest =
                all.stream().filter(FileStreams::isEncodedVideo).reduce((_, last) -> last);
        return all.stream()
                .filter(rendition -> !isEncodedVideo(rendition)
                        || smallest.filter(rendition::equals).isPresent()
                        || isQuickEnough((Rendition.OfVideo) rendition, limits))
                .map(Rendition::id)
                .toList();
    }

    private static boolean isEncodedVideo(Rendition rendition) {
        return rendition instanceof Rendition.OfVideo && !rendition.isCopy();
    }

    private boolean isQuickEnough(Rendition.OfVideo rendition, EncodingLimits limits) {
        return limits.canDo(rendition.track(), rendition)
                && !track(rendition.id()).isTooSlow(rendition.id());
    }

    /// @throws NotThereException if this file has no such rendition
    RenditionHeads heads(RenditionId id) {
        Rendition rendition = presentation.rendition(id);
        return heads.computeIfAbsent(id, _ -> new RenditionHeads(work.apply(rendition), track(id)));
    }

    /// Makes or finds something with the heads of a rendition. Where their encoder gave up before it gave anything,
    /// those of another take over.
    <T> T ask(RenditionId id, Request<T> request) throws MediaException, InterruptedException {
        RenditionHeads asked = heads(id);
        try {
            return request.of(asked);
        } catch (MediaException e) {
            if (asked.work().source().keepsItsPromise()) throw blamed(e);
            if (heads.remove(id, asked)) {
                track(id).part(asked);
                asked.close();
            }
            return request.of(heads(id));
        }
    }

    /// Where a file is known to be damaged, what a tool says of it is no news to anybody.
    private MediaException blamed(MediaException e) {
        Optional<String> damage =
                presentation.index().damage().filter(_ -> e.code() == MediaException.Code.TOOL_FAILED);
        return damage.map(reason -> new MediaException(MediaException.Code.SOURCE_DAMAGED, reason, e))
                .orElse(e);
    }

    /// What is wanted of the heads of a rendition.
    interface Request<T> {
        T of(RenditionHeads heads) throws MediaException, InterruptedException;
    }

    private TrackHeads track(RenditionId id) {
        return tracks.computeIfAbsent(id.track(), _ -> new TrackHeads());
    }

    boolean isQuiet() {
        return heads.values().stream().allMatch(RenditionHeads::isQuiet);
    }

    void endStalled(long nowNanos) {
        heads.values().forEach(h -> h.endStalled(nowNanos));
    }

    @Override
    public void close() {
        heads.values().forEach(RenditionHeads::close);
    }
}
