package com.viewra.server.access;

import com.viewra.server.http.Access;
import com.viewra.server.http.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;

/// Lets requests through to the routes their caller may use.
public final class Gate {
    public static final String COOKIE = "viewra_token";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private final String adminToken;
    private final Devices devices;

    public Gate(String adminToken, Devices devices) {
        this.adminToken = adminToken;
        this.devices = devices;
    }

    /// Runs before every route that matched.
    public void check(Context ctx) {
        if (allows(ctx, Access.ANYONE) || allows(ctx, Access.SIGNED)) return;
        Optional<Caller> caller = caller(ctx);
        if (caller.isEmpty()) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new ProblemException(
                    HttpStatus.UNAUTHORIZED, "Pair this device with the code shown by Viewra, or send a token.");
        }
        if (allows(ctx, Access.ADMIN) && !caller.get().isOwner())
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "Only the owner may do that. Viewra's window, under Devices, makes this device one of theirs.");
    }

    /// Who sent the request, if they say so.
    public Optional<Caller> caller(Context ctx) {
        String header = ctx.header("Authorization");
        if (header != null)
            return header.startsWith("Bearer ") ? identify(header.substring(7).strip()) : Optional.empty();
        String cookie = ctx.cookie(COOKIE);
        if (cookie == null) return Optional.empty();
        Optional<Caller> caller = identify(cookie);
        if (caller.isPresent()) refuseForeignWrites(ctx);
        return caller;
    }

    /// A browser sends our cookie also when another site's page asks it to; only reading is harmless then.
    private static void refuseForeignWrites(Context ctx) {
        if (READING.contains(ctx.method())) return;
        String origin = ctx.header("Origin");
        if (origin != null && !origin.equals(ctx.scheme() + "://" + ctx.header("Host")))
            throw new ProblemException(HttpStatus.FORBIDDEN, "Requests of other web sites are not taken.");
    }

    private Optional<Caller> identify(String token) {
        if (Digests.same(adminToken, token)) return Optional.of(new Caller.Admin());
        return devices.find(token).map(Caller.Paired::new);
    }

    private static boolean allows(Context ctx, Access access) {
        return ctx.routeRoles().contains(access);
    }
}
