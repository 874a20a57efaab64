package com.viewra.playback;

import com.viewra.api.MediaException;
import com.viewra.api.media.Track;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.streaming.Renditions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Playbacks of this run of the program. What has to survive, the resume point, is in the library; streams need no
/// session.
public final class PlaybackService implements Playback {
    private static final Logger LOG = LoggerFactory.getLogger(PlaybackService.class);

    /// A player that says nothing for so long is gone.
    private static final Duration EXPIRY = Duration.ofHours(2);

    /// Players that end without a word leave theirs; one that opens them without end must not fill the memory.
    private static final int MOST = 500;

    private record Running(PlaybackSession session, Instant heardAt) {}

    private final Library library;
    private final MediaReader reader;
    private final Renditions renditions;
    private final Clock clock;
    private final Planner planner = new Planner();
    private final Map<SessionId, Running> running = new ConcurrentHashMap<>();

    public PlaybackService(Library library, MediaReader reader, Renditions renditions, Clock clock) {
        this.library = library;
        this.reader = reader;
        this.renditions = renditions;
        this.clock = clock;
    }

    @Override
    public PlaybackSession open(MediaId id, Wish wish, DeviceProfile device, Duration startAt)
            throws MediaException, InterruptedException {
        Item item = item(id);
        Path file = wish.version().isPresent() ? version(item, wish.version().get()) : playableFile(item);
        MediaIndex index = reader.read(file);
        Optional<Track.Subtitle> chosen = wish.subtitles().isPresent()
                ? ChosenSubtitles.pictures(index, wish.subtitles().get())
                : Optional.empty();
        Planner.Plan plan = planner.plan(index, renditions.offered(file), device, chosen);
        PlaybackSession session = new PlaybackSession(
                SessionId.random(),
                item,
                file,
                device,
                plan.decision(),
                plan.offer(),
                within(startAt, index.duration()),
                index.duration());
        makeRoom();
        running.put(session.id(), new Running(session, clock.instant()));
        LOG.info(
                "session {}: “{}” plays on {} {}",
                session.id(),
                item.title(),
                device.name(),
                plan.decision().forTheLog());
        return session;
    }

    @Override
    public PlaybackDecision decide(MediaId id, DeviceProfile device) throws MediaException, InterruptedException {
        Path file = playableFile(item(id));
        return planner.plan(reader.read(file), renditions.offered(file), device).decision();
    }

    private Item item(MediaId id) throws MediaException {
        return library.item(id)
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.SOURCE_UNREADABLE, "There is no item " + id + " in the library."));
    }

    private static Path playableFile(Item item) throws MediaException {
        if (!item.isPlayable())
            throw new MediaException(
                    MediaException.Code.SOURCE_DAMAGED, item.broken().orElse("The file cannot be played."));
        if (item.kind() == ItemKind.PHOTO)
            throw new MediaException(MediaException.Code.UNSUPPORTED, "A photo is shown, not played.");
        return item.path()
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.UNSUPPORTED,
                        "“" + item.title() + "” is not something to play; choose one of the items in it."));
    }

    private Path version(Item item, Path chosen) throws MediaException {
        MediaFile file = library.details(item.id()).stream()
                .flatMap(details -> details.files().stream())
                .filter(one -> one.path().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.SOURCE_UNREADABLE, "“%s” has no file %s.".formatted(item.title(), chosen)));
        if (file.duration().isEmpty())
            throw new MediaException(
                    MediaException.Code.SOURCE_DAMAGED, file.broken().orElse("The file cannot be played."));
        return file.path();
    }

    private static Duration within(Duration startAt, Duration duration) {
        return startAt.isNegative() || startAt.compareTo(duration) >= 0 ? Duration.ZERO : startAt;
    }

    @Override
    public Optional<PlaybackSession> find(SessionId id) {
        forgetExpired();
        return Optional.ofNullable(running.get(id)).map(Running::session);
    }

    @Override
    public List<PlaybackSession> open() {
        forgetExpired();
        return running.values().stream().map(Running::session).toList();
    }

    @Override
    public void report(SessionId id, Duration position, State state) {
        Running known = running.get(id);
        if (known == null) return; // expired, or of a run of the program before this
        PlaybackSession session = known.session;
        library.saveProgress(session.item().id(), position);
        if (state == State.STOPPED) running.remove(id);
        else running.replace(id, known, new Running(session, clock.instant()));
    }

    @Override
    public void close(SessionId id) {
        Running known = running.remove(id);
        if (known != null) LOG.info("session {}: ended", id);
    }

    private void makeRoom() {
        forgetExpired();
        while (running.size() >= MOST)
            running.values().stream()
                    .min(Comparator.comparing(Running::heardAt))
                    .ifPresent(quiet -> running.remove(quiet.session.id()));
    }

    private void forgetExpired() {
        Instant oldest = clock.instant().minus(EXPIRY);
        running.values().removeIf(r -> r.heardAt.isBefore(oldest));
    }
}
