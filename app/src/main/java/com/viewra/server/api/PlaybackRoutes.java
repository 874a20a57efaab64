package com.viewra.server.api;

import com.viewra.api.MediaException;
import com.viewra.library.ItemDetails;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.playback.DeviceProfile;
import com.viewra.playback.Playback;
import com.viewra.playback.PlaybackDecision;
import com.viewra.playback.PlaybackSession;
import com.viewra.playback.Reason;
import com.viewra.playback.SessionId;
import com.viewra.playback.Wish;
import com.viewra.playback.profiles.DeviceProfiles;
import com.viewra.server.access.StreamTokens;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import com.viewra.server.stream.SignedLinks;
import com.viewra.streaming.Texts;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;

/// Playing an item on a device.
public final class PlaybackRoutes {
    private final Playback playback;
    private final Library library;
    private final StreamTokens tokens;
    private final Texts texts;
    private final DeviceKinds kinds;

    public PlaybackRoutes(
            Playback playback, Library library, StreamTokens tokens, Texts texts, DeviceProfiles profiles) {
        this.playback = playback;
        this.library = library;
        this.tokens = tokens;
        this.texts = texts;
        this.kinds = new DeviceKinds(profiles);
    }

    public List<Route> routes() {
        return List.of(
                kinds.route(),
                Route.post(
                                "/api/playback/sessions",
                                Access.DEVICES,
                                "Starts playing: decides how, and gives the addresses")
                        .takes(NewSession.class)
                        .answers(SessionView.class)
                        .by(this::open),
                Route.get("/api/playback/sessions", Access.ADMIN, "What is being played")
                        .answers(Sessions.class)
                        .by(ctx -> ctx.json(new Sessions(
                                playback.open().stream().map(s -> view(s, ctx)).toList()))),
                Route.get("/api/playback/sessions/{id}", Access.DEVICES, "One session")
                        .answers(SessionView.class)
                        .by(ctx -> ctx.json(view(existing(ctx), ctx))),
                Route.put("/api/playback/sessions/{id}", Access.DEVICES, "Notes where the viewer is")
                        .takes(Position.class)
                        .by(this::report),
                Route.delete("/api/playback/sessions/{id}", Access.DEVICES, "Stops playing")
                        .by(this::close));
    }

    private void open(Context ctx) throws MediaException, InterruptedException {
        NewSession wanted = Params.body(ctx, NewSession.class);
        if (library.item(wanted.itemId).isEmpty())
            throw ProblemException.notFound("There is no item " + wanted.itemId + ".");
        DeviceProfile device = device(ctx, wanted);
        Duration startAt = Duration.ofMillis(wanted.startMs.orElse(0L));
        Wish wish = new Wish(wanted.file, wanted.subtitles);
        PlaybackSession session = playback.open(wanted.itemId, wish, device, startAt);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/playback/sessions/" + session.id());
        ctx.json(view(session, ctx));
    }

    private DeviceProfile device(Context ctx, NewSession wanted) {
        try {
            return kinds.of(ctx, wanted.device);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("What the device says of itself makes no sense: " + e.getMessage() + ".");
        }
    }

    private void report(Context ctx) {
        SessionId id = existing(ctx).id();
        Position position = Params.body(ctx, Position.class);
        try (MDC.MDCCloseable _ = MDC.putCloseable("session", id.value())) {
            playback.report(id, Duration.ofMillis(position.positionMs), position.state);
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void close(Context ctx) {
        SessionId id = existing(ctx).id();
        try (MDC.MDCCloseable _ = MDC.putCloseable("session", id.value())) {
            playback.close(id);
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private PlaybackSession existing(Context ctx) {
        return playback.find(new SessionId(ctx.pathParam("id")))
                .orElseThrow(() -> ProblemException.notFound("This session has ended. Start playing again."));
    }

    private SessionView view(PlaybackSession session, Context ctx) {
        SignedLinks links = new SignedLinks(tokens, URI.create(ctx.scheme() + "://" + ctx.header("Host")));
        return new SessionView(
                session.id(),
                session.item().id(),
                DecisionView.of(session.decision()),
                links.hls(session),
                links.dash(session),
                links.direct(session),
                session.startAt().toMillis(),
                session.duration().toMillis(),
                subtitles(session, links),
                links.drawings(session),
                session.offer().video().findAny().map(_ -> links.tiles(session)));
    }

    private List<SubtitleView> subtitles(PlaybackSession session, SignedLinks links) {
        Optional<ItemDetails> details = library.details(session.item().id());
        return details.stream()
                .flatMap(known -> known.files().stream())
                .filter(file -> file.path().equals(session.file()))
                .flatMap(file -> SubtitleView.of(session, file, texts::readTeletext, links))
                .toList();
    }

    /// @param startMs 0 if not given
    /// @param file which of the item's files, by its path, where somebody chose a version
    /// @param subtitles id of those the viewer chose, as the session or its `drawnSubtitles` list them. Pictures
    ///     that the device neither draws itself nor shows out of the file are drawn into the film's
    record NewSession(
            MediaId itemId,
            Optional<DeviceView> device,
            Optional<Long> startMs,
            Optional<Path> file,
            Optional<String> subtitles) {
        NewSession {
            if (itemId == null) throw new IllegalArgumentException("\"itemId\" is missing");
            if (startMs.orElse(0L) < 0) throw new IllegalArgumentException("\"startMs\" must not be negative");
        }
    }

    record Position(long positionMs, Playback.State state) {
        Position {
            if (positionMs < 0) throw new IllegalArgumentException("\"positionMs\" must not be negative");
            if (state == null) throw new IllegalArgumentException("\"state\" is missing");
        }
    }

    record DecisionView(String method, List<ReasonView> reasons) {
        static DecisionView of(PlaybackDecision decision) {
            String method = switch (decision) {
                case PlaybackDecision.DirectPlay _ -> "DIRECT_PLAY";
                case PlaybackDecision.Remux _ -> "REMUX";
                case PlaybackDecision.Transcode _ -> "TRANSCODE";
            };
            return new DecisionView(
                    method,
                    decision.reasons().stream().sorted().map(ReasonView::of).toList());
        }
    }

    /// @param cost what it means for quality and for the server's work
    /// @param remedy what would avoid it
    record ReasonView(String code, String text, String cost, String remedy) {
        static ReasonView of(Reason reason) {
            return new ReasonView(reason.name(), reason.text(), reason.cost(), reason.remedy());
        }
    }

    /// @param drawnSubtitles JSON of the subtitles that a client can draw itself: pictures, and scripts with their
    /// fonts
    /// @param thumbnails WebVTT of small pictures for the seek bar
    record SessionView(
            SessionId id,
            MediaId itemId,
            DecisionView decision,
            URI hls,
            URI dash,
            URI direct,
            long startMs,
            long durationMs,
            List<SubtitleView> subtitles,
            URI drawnSubtitles,
            Optional<URI> thumbnails) {}

    record Sessions(List<SessionView> sessions) {}
}
