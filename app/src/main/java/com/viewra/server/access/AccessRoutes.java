package com.viewra.server.access;

import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a device gets in, becomes one of the owner's, and leaves.
public final class AccessRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(AccessRoutes.class);
    private static final int COOKIE_SECONDS = (int) Duration.ofDays(365).toSeconds();
    private final Gate gate;
    private final Devices devices;
    private final PairingCode code;
    private final PairingCode ownerCode;
    private final Attempts attempts;

    public AccessRoutes(Gate gate, Devices devices, PairingCode code, PairingCode ownerCode, InstantSource clock) {
        this.gate = gate;
        this.devices = devices;
        this.code = code;
        this.ownerCode = ownerCode;
        this.attempts = new Attempts(clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/api/pair",
                                Access.ANYONE,
                                "Pairs a device by the code that Viewra shows; the code works once")
                        .takes(PairRequest.class)
                        .answers(PairAnswer.class)
                        .by(this::pair),
                Route.get("/api/me", Access.DEVICES, "Who the token belongs to")
                        .answers(Me.class)
                        .by(this::me),
                Route.post("/api/sign-out", Access.DEVICES, "Revokes the token it is called with")
                        .by(this::signOut),
                Route.post(
                                "/api/me/owner",
                                Access.DEVICES,
                                "Makes the calling device one of the owner's by the code that Viewra prints; it works once")
                        .takes(OwnerRequest.class)
                        .answers(Me.class)
                        .by(this::own),
                Route.get("/api/pairing-code", Access.ADMIN, "The code to type on the next device")
                        .answers(Code.class)
                        .by(ctx -> ctx.header("Cache-Control", "no-store").json(new Code(code.current()))));
    }

    private void pair(Context ctx) {
        PairRequest request = Params.body(ctx, PairRequest.class);
        use(code, request.code, ctx);
        Devices.Registration registration = devices.add(request.device);
        LOG.info("paired {}", registration.device().name());
        ctx.cookie(cookie(registration.token(), COOKIE_SECONDS, ctx));
        ctx.header("Cache-Control", "no-store")
                .json(new PairAnswer(registration.token(), DeviceName.of(registration.device())));
    }

    private void use(PairingCode wanted, String typed, Context ctx) {
        if (attempts.tooMany(ctx.ip())) {
            ctx.header("Retry-After", String.valueOf(Attempts.WINDOW.toSeconds()));
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many wrong codes. Wait a minute and try again.");
        }
        if (!wanted.accept(typed)) {
            attempts.failed(ctx.ip());
            throw new ProblemException(HttpStatus.FORBIDDEN, "That is not the code Viewra shows now.");
        }
    }

    private void own(Context ctx) {
        String typed = Params.body(ctx, OwnerRequest.class).code;
        if (gate.caller(ctx).orElseThrow() instanceof Caller.Paired(Device device)) {
            use(ownerCode, typed, ctx);
            devices.setOwner(device.id(), true);
            LOG.info("{} is now the owner's", device.name());
        }
        me(ctx);
    }

    private void me(Context ctx) {
        Caller caller = gate.caller(ctx).orElseThrow();
        ctx.header("Cache-Control", "no-store");
        ctx.json(
                switch (caller) {
                    case Caller.Admin _ -> new Me(Optional.empty(), true);
                    case Caller.Paired(Device device) -> new Me(Optional.of(DeviceName.of(device)), device.owner());
                });
    }

    private void signOut(Context ctx) {
        if (gate.caller(ctx).orElseThrow() instanceof Caller.Paired(Device device)) devices.remove(device.id());
        ctx.cookie(cookie("", 0, ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static Cookie cookie(String token, int seconds, Context ctx) {
        return new Cookie(Gate.COOKIE, token, "/", seconds, ctx.scheme().equals("https"), true, null, SameSite.STRICT);
    }

    record PairRequest(String code, String device) {
        PairRequest {
            if (code == null || code.isBlank()) throw new IllegalArgumentException("\"code\" is missing");
            if (device == null) device = "";
        }
    }

    record OwnerRequest(String code) {
        OwnerRequest {
            if (code == null || code.isBlank()) throw new IllegalArgumentException("\"code\" is missing");
        }
    }

    record DeviceName(String id, String name) {
        static DeviceName of(Device device) {
            return new DeviceName(device.id(), device.name());
        }
    }

    record PairAnswer(String token, DeviceName device) {}

    record Me(Optional<DeviceName> device, boolean admin) {}

    record Code(String code) {}
}
