package com.viewra.server.api;

import com.viewra.playback.SessionId;
import com.viewra.playback.Timelines;
import com.viewra.server.http.Access;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.List;

/// What happened to a playback, for people to read.
public final class TimelineRoutes {
    private final Timelines timelines;

    public TimelineRoutes(Timelines timelines) {
        this.timelines = timelines;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                        "/api/playback/sessions/{id}/timeline",
                        Access.DEVICES,
                        "What happened to a session, oldest first; also for a while after it ended")
                .answers(TimelineView.class)
                .by(this::read));
    }

    private void read(Context ctx) {
        List<Timelines.Entry> entries = timelines
                .of(new SessionId(ctx.pathParam("id")))
                .orElseThrow(() -> ProblemException.notFound("There is no such session, or it ended hours ago."));
        ctx.header("Cache-Control", "no-store").json(new TimelineView(entries));
    }

    record TimelineView(List<Timelines.Entry> entries) {}
}
